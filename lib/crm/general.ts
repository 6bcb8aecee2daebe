import type { InteractionKind } from '@/lib/funnel';
import { type FoundForm, saveControl } from './find-form';
import { keepForms } from './found-forms';
import { GENERAL } from './general-profile';
import { makeTickFinder, type SeenTick } from './general-tick-of';
import { hashText } from './hash-text';
import { keepNone } from './keep-none';
import { isDueLater, mayBePlan } from './may-plan';
import { mountIn } from './mount-path';
import { watchOpened } from './opened-text';
import type { FormDef, Profile } from './profile';
import type { ClientRead } from './read';
import { readEarly } from './read-early';
import {
  type Candidate,
  isInteractionForm,
  isLongField,
  makeRecogniser,
  makeWords,
  type PackedWords,
  type Recognised,
  readGeneralActivity,
  readGeneralClient,
  readGeneralStage,
  savesRecord,
  saysEdit,
  scoreForm,
  signsAgainst,
  type Words,
} from './recognise';
import { keepOpener, type Opener } from './recognise/opened-by';
import { hasFocus, holds, originOf } from './recognise/tree';
import { queryAcross } from './recognise/trees';
import { hearEnter, type SentByEnter } from './sent-by-enter';
import { isVisible, textOf } from './visible';
import { watchRedrawn } from './watch-redrawn';
import { type AfterSave, watchShown } from './watch-shown';

/** A form that general signs found. */
export interface GeneralForm {
  /** Its controls, as they stand. */
  now(): Recognised;
  /** What was typed: its long text, or, where that was left empty, the longest of the form's other texts. */
  said(): string;
  /** Whether it saves a record as well, so that with nothing written and picked no contact was logged. */
  savesMore(): boolean;
  /** Hears of the text being shown in the page after a save (watch-shown.ts). */
  watchShown(signal: AbortSignal, onSeen: (what: AfterSave) => void, sent?: string): void;
  /** Hears of texts that plain Enter sends (sent-by-enter.ts). */
  hearEnter(signal: AbortSignal, onSent: (sent: SentByEnter) => void): void;
  /** Whether the field now has a form of its own, nearer than this: its button showed only when somebody went in. */
  isOutgrown(): boolean;
  /** What it tells, read anew; what the profile's readers told already goes before. */
  read(
    client: ClientRead | null,
    stage: string | null,
  ): {
    kind: InteractionKind | null;
    planned: boolean;
    /** Nothing tells whether it is done or planned, and it asks for a day: only a person knows. */
    mayPlan: boolean;
    client: ClientRead | null;
    stage: string | null;
    /** Id of the existing activity that it edits, or `null`. */
    activity: string | null;
    /** It edits one that is no plan. */
    edits: boolean;
  };
}

/** A form's description, made of what was recognised: the same for the same form on the next visit. */
function defOf(field: Element, saveText: string): FormDef {
  const named =
    field.getAttribute('name') ??
    field.getAttribute('placeholder') ??
    field.getAttribute('aria-label') ??
    '';
  const key = hashText(`${named.replace(/\d+/g, '')} ${saveText}`).slice(5, 13);
  return {
    id: `general-${key}`,
    container: '*',
    evidence: GENERAL.evidence,
    save: ':not(*)',
    text: '*',
  };
}

export interface GeneralFinder {
  /** Finds forms with no profile: gives what `findForm` gives. `focused`: somebody goes into the field now. */
  (field: Element, url: string, focused: boolean): FoundForm | null;
  /**
   * Reads by general signs what a taught profile does not say of a form that it found; `null` where they say that it
   * is another form than the one pointed at (a task's, a client's in the same kind of dialog).
   */
  readBeside(form: FoundForm): FoundForm['beside'];
  /** Stands for the site's profile where there is none. */
  profile: Profile;
  /** The stage that the page shows around something that is saved with no form; `null` where it shows none. */
  stage(around: Element): string | null;
  /** The planned contact that a press sets to done, and whom it is with; `null` where it sets none, or nobody is told. */
  tickAt(target: Element, opener: Element | null): SeenTick | null;
}

/** Makes a finder of forms by general signs. */
export function makeGeneralFinder(packed: PackedWords): GeneralFinder {
  const words = makeWords(packed);
  const recognise = makeRecogniser(words);
  const opener = keepOpener(window);
  const none = keepNone();
  const forms = keepForms();
  const find = (field: Element, url: string, focused: boolean) => {
    // Many boxes show their button only once somebody is in them.
    const isIn = focused || hasFocus(field);
    if (!isIn && none.has(field, url)) return null;
    // What is hidden yet is none for now only: dialogs fade in whose fields stood in the page from its start.
    if (!isLongField(field) || !isVisible(field)) return null;
    const seen = recognise(field, url);
    if (!isInteractionForm(seen)) {
      none.add(field, url);
      return null;
    }
    const { scope, mount } = mountIn(seen.container, field, seen.save);
    const def = {
      ...defOf(field, seen.save.textContent?.trim().slice(0, 40) ?? ''),
      ...(mount && { mount }),
    };
    const opened = openedAs(seen, opener);
    const general = watchSeen(seen, () => recognise(field, location.href), words, opened);
    forms.add(general);
    return { def, container: seen.container, field, scope, general };
  };
  const readBeside: GeneralFinder['readBeside'] = (form) => {
    const { field, scope, def } = form;
    const now = () => {
      const save = saveControl(form) ?? field;
      return { field, save, container: scope, near: scope, saves: [], cancels: [] };
    };
    const against = def.despite && signsAgainst(now(), words, location.href);
    if (against?.some((sign) => !def.despite?.includes(sign))) return null;
    const opened = openedAs(now(), opener);
    let beside: Recognised | null = null;
    return {
      hearEnter(signal, onSent) {
        const isSave = (at: Element) => this.now().saves.some((save) => holds(save, at));
        hearEnter(field, isSave, signal, onSent);
      },
      now() {
        if (!beside?.save.isConnected) beside = recognise(field, location.href);
        return beside ?? now();
      },
      read(client, stage) {
        const seen = now();
        const told = readSeen({ ...seen, ...scoreForm(seen, words, location.href) }, words);
        return besideProfile(told, opened, client, stage);
      },
    };
  };
  const stage = (around: Element) => readGeneralStage(around, words);
  return Object.assign(find, {
    ...{ profile: GENERAL, stage, readBeside },
    tickAt: makeTickFinder(words, forms),
  });
}

/** What a profile tells of the client, and what general signs add to it: its name, or whose name it is. */
export function withGeneral(told: ClientRead | null, seen: ClientRead | null): ClientRead | null {
  if (!told || !seen) return told ?? seen;
  if (told.name !== null) return told.id === null && seen.name === told.name ? seen : told;
  return seen.id === null || seen.id === told.id ? { ...told, name: seen.name } : told;
}

type Told = Omit<ReturnType<GeneralForm['read']>, 'edits'>;

/**
 * The existing activity that a form was opened for, where its page names none: by the link that opened it, else by the text
 * that stood there under "Edit note", or once "Edit" was pressed (rule 11).
 */
function openedAs(seen: Candidate, opener: Opener): () => string | null {
  const openedBy = opener.activity(seen.container);
  const opened = opener.saidEdit() || saysEdit(seen) ? watchOpened(seen.field) : () => '';
  return () => {
    const earlier = opened();
    return openedBy ?? (earlier ? hashText(earlier) : null);
  };
}

/** What general signs tell of a form as it stands. */
function readSeen({ kind, status, container }: Recognised, words: Words): Told {
  const isOpen = status === null;
  const isPlan = isOpen ? isDueLater(container, kind, Date.now()) : status === 'planned';
  return {
    activity: readGeneralActivity(container, location.href),
    kind,
    planned: isPlan,
    mayPlan: isOpen && !isPlan && mayBePlan(container, kind, Date.now()),
    client: readGeneralClient(container, location.href, words),
    stage: readGeneralStage(container, words),
  };
}

/** The same where the profile's readers told something already. */
function besideProfile(
  seen: Told,
  opened: () => string | null,
  client: ClientRead | null,
  stage: string | null,
): ReturnType<GeneralForm['read']> {
  const earlier = opened();
  const activity = seen.activity ?? earlier;
  return {
    ...seen,
    activity,
    edits: activity !== null && !seen.planned,
    client: withGeneral(client, seen.client),
    stage: stage ?? seen.stage,
  };
}

/** Fields for a subject and other texts; whom a call is with often stands in one that can't be written in. */
const TEXTS =
  'textarea, input:not([type]), input[type=text], [contenteditable=""], [contenteditable=true]';

/** The longest text that stands in a form's fields. */
function longestText(container: Element): string {
  const fields = queryAcross(container, TEXTS).filter((f) => !f.matches('[readonly], :disabled'));
  const shown = fields.filter(isVisible);
  // The client's own data may stand in the same form: what was typed is what was not there.
  const typed = shown.filter((f) => f instanceof HTMLInputElement && f.value !== f.defaultValue);
  const texts = (typed.length > 0 ? typed : shown).map(textOf);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

const MENU = '[class*="menu" i], [class*="dropdown" i]';

/** Hears of a menu's item that is pressed: "Save and new" was not to be seen when the form was looked at. */
function hearMenus(container: Element, onPress: (target: Element) => void): void {
  for (const type of ['pointerdown', 'keydown'] as const)
    container.addEventListener(
      type,
      (event) => {
        const target = originOf(event);
        if (target?.closest('a, button, [role=button]')?.closest(MENU)) onPress(target);
      },
      { capture: true, passive: true },
    );
}

function watchSeen(
  first: Recognised,
  look: () => Recognised | null,
  words: Words,
  opened: () => string | null,
): GeneralForm {
  let seen = first;
  const said = () => textOf(seen.field) || longestText(seen.container);
  const readNow = readEarly(
    first.container,
    () => seen.saves,
    () => {
      seen = look() ?? seen;
      return readSeen(seen, words);
    },
  );
  hearMenus(first.container, (pressed) => {
    if (!seen.saves.some((save) => holds(save, pressed))) seen = look() ?? seen;
  });
  return {
    now() {
      // Pages draw their buttons anew.
      if (!seen.save.isConnected) seen = look() ?? seen;
      return seen;
    },
    said,
    savesMore: () => savesRecord(seen, words),
    watchShown(signal, onSeen, sent) {
      watchShown(seen, said(), signal, onSeen, sent);
      watchRedrawn(seen, signal, onSeen);
    },
    hearEnter: (signal, onSent) =>
      hearEnter(seen.field, (at) => seen.saves.some((save) => holds(save, at)), signal, onSent),
    isOutgrown() {
      const next = look();
      if (next === null || !isInteractionForm(next) || next.save === seen.save) return false;
      return next.container !== seen.container && holds(seen.container, next.container);
    },
    read: (client, stage) => besideProfile(readNow(), opened, client, stage),
  };
}

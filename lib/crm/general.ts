import type { InteractionKind } from '@/lib/funnel';
import type { FoundForm } from './find-form';
import { GENERAL } from './general-profile';
import { hashText } from './hash-text';
import type { FormDef } from './profile';
import type { ClientRead } from './read';
import {
  isInteractionForm,
  isLongField,
  makeRecogniser,
  makeWords,
  type Recognised,
  readGeneralActivity,
  readGeneralClient,
  readGeneralStage,
  type Words,
} from './recognise';
import { hasFocus, holds } from './recognise/tree';
import type { WordLists } from './words';

/** A form that general signs found. */
export interface GeneralForm {
  /** Its controls, as they stand. */
  now(): Recognised;
  /** Whether the field now has a form of its own, nearer than this: its button showed only when somebody went in. */
  isOutgrown(): boolean;
  /** What it tells, read anew; what the profile's readers told already goes before. */
  read(
    client: ClientRead | null,
    stage: string | null,
  ): {
    kind: InteractionKind | null;
    planned: boolean;
    client: ClientRead | null;
    stage: string | null;
    /** Id of the existing activity that it edits, or `null`. */
    activity: string | null;
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
    save: '*',
    text: '*',
  };
}

/** Finds forms with no profile: gives what `findForm` gives. */
export interface GeneralFinder {
  (field: Element, url: string, focused: boolean): FoundForm | null;
  /** The stage that the page shows around something that is saved with no form; `null` where it shows none. */
  stage(around: Element): string | null;
}

/** Makes a finder of forms by general signs. `focused`: somebody goes into the field now. */
export function makeGeneralFinder(lists: WordLists): GeneralFinder {
  const recognise = makeRecogniser(lists);
  const words = makeWords(lists);
  // A field that was none is looked at again when somebody goes into it, or the page has another address.
  const none = new WeakMap<Element, string>();
  const find = (field: Element, url: string, focused: boolean) => {
    // Many boxes show their button only once somebody is in them.
    const isIn = focused || hasFocus(field);
    if (!isIn && none.get(field) === url) return null;
    if (!isLongField(field)) return null;
    const seen = recognise(field, url);
    if (!isInteractionForm(seen)) {
      none.set(field, url);
      return null;
    }
    const def = defOf(field, seen.save.textContent?.trim().slice(0, 40) ?? '');
    const general = watchSeen(seen, () => recognise(field, location.href), words);
    return { def, container: seen.container, field, scope: seen.container, general };
  };
  return Object.assign(find, { stage: (around: Element) => readGeneralStage(around, words) });
}

/** What a profile tells of the client, and of its name what general signs add to it. */
export function withGeneral(told: ClientRead | null, seen: ClientRead | null): ClientRead | null {
  if (!told || told.name !== null || !seen) return told ?? seen;
  return seen.id === null || seen.id === told.id ? { ...told, name: seen.name } : told;
}

function watchSeen(first: Recognised, look: () => Recognised | null, words: Words): GeneralForm {
  let seen = first;
  return {
    now() {
      // Pages draw their buttons anew.
      if (!seen.save.isConnected) seen = look() ?? seen;
      return seen;
    },
    isOutgrown() {
      const next = look();
      if (next === null || !isInteractionForm(next) || next.save === seen.save) return false;
      return next.container !== seen.container && holds(seen.container, next.container);
    },
    read(client, stage) {
      seen = look() ?? seen;
      const { kind, status, container } = seen;
      return {
        activity: readGeneralActivity(container, location.href),
        kind,
        planned: status === 'planned',
        client: withGeneral(client, readGeneralClient(container, location.href)),
        stage: stage ?? readGeneralStage(container, words),
      };
    },
  };
}

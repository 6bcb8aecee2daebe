import type { Browser, Page } from 'playwright-core';
import type { FoundAutosave, Profile } from '@/lib/crm';
import type { CorpusPage } from '../corpus/answers.ts';
import { savesItself } from './saves-itself.ts';
import { lookAtCorpusPage, openCorpusPage, resolve } from './serve-page.ts';

export const MARK = 'data-answer';

/** What profile and recogniser together read of one text field, as the overlay would. */
export interface Looked {
  /** Number of the marked form that it is, or `null` for a field without an answer. */
  answer: number | null;
  field: string;
  /** The profile's form, or `general`. */
  def: string;
  kind: string | null;
  status: string | null;
  rightSave: boolean;
  client: { type: string; id: string | null; name: string | null } | null;
  stage: string | null;
}

export interface LookedPage {
  /** Fields that get a picker. */
  forms: Looked[];
  products: (string | null)[];
  user: { id: string | null; name: string | null } | null;
  /** What the page tells with no form in mind. */
  client: Looked['client'];
  stage: string | null;
}

export type Fingerprints = { id: string; signs: Profile['fingerprint'] }[];

/** Marks a form's field and its save controls with the number of its answer. */
export async function markForm(
  page: Page,
  form: CorpusPage['answers']['forms'][number],
  index: number,
): Promise<void> {
  const saves = form.save === null ? [] : [form.save, ...(form.saveAlso ?? [])];
  for (const [mark, selector] of [
    [MARK, form.text] as const,
    ...saves.map((save) => [`${MARK}-save`, save] as const),
  ]) {
    const { frame, css } = await resolve(page, selector);
    const value = [mark, String(index)] as const;
    // A locator costs a script of Playwright's in every document, ten times what the page itself takes.
    const isMarked = await frame.evaluate(markFirst, [css, ...value] as const);
    if (isMarked) continue;
    await frame
      .locator(css)
      .first()
      .evaluate((e, [m, i]) => e.setAttribute(m, i), value);
  }
}

/** Runs in the page. False where nothing matches (in a shadow root, or not there yet), or the selector is Playwright's own. */
export function markFirst([css, mark, index]: readonly [string, string, string]): boolean {
  try {
    const found = document.querySelector(css);
    found?.setAttribute(mark, index);
    return found !== null;
  } catch {
    return false;
  }
}

/** Opens a page in a tab of its own, its forms marked. */
export async function openMarked(browser: Browser, corpusPage: CorpusPage, script: string) {
  const page = await openCorpusPage(browser, corpusPage, script);
  for (const [index, form] of corpusPage.answers.forms.entries()) await markForm(page, form, index);
  return page;
}

/** Looks at one page by a profile, and by general signs where the profile leaves forms to them. */
export function lookByProfile(
  browser: Browser,
  corpusPage: CorpusPage,
  script: string,
  profile: Profile,
  fingerprints: Fingerprints,
): Promise<LookedPage> {
  return lookAtCorpusPage(browser, corpusPage, script, async (page) => {
    for (const [i, form] of corpusPage.answers.forms.entries()) await markForm(page, form, i);
    const told: LookedPage[] = [];
    for (const frame of page.frames()) {
      told.push(await frame.evaluate(lookAtFrame, { mark: MARK, profile, fingerprints }));
    }
    const [top, ...inner] = told;
    if (!top) throw new Error('a page without a frame');
    const forms: Looked[] = [];
    for (const one of [...top.forms, ...inner.flatMap((t) => t.forms)]) {
      // The picker comes with the request: an editor that saves something else (a task) gets none.
      const isAuto = profile.autosaves?.some(({ id }) => id === one.def) && one.answer !== null;
      if (!isAuto || (await savesItself(page, profile, one.def, one.answer ?? 0))) forms.push(one);
    }
    return { ...top, forms };
  });
}

/** Runs in the page. */
function lookAtFrame(told: {
  mark: string;
  profile: Profile;
  fingerprints: Fingerprints;
}): LookedPage {
  const { mark, profile, fingerprints } = told;
  const crm = window.stagemark;
  const url = location.href;
  const deep = profile.shadow === true;
  const general = profile.general === true || profile.forms.length === 0;
  const stageAt = (around: Element) =>
    general && !profile.stage ? crm.readGeneralStage(around) : null;
  const bare = { form: null, page: document, url, deep };
  const inEditor = frameElement !== null && crm.takesText(frameElement);
  const fields = crm.queryAcross(document, crm.TEXT_FIELDS).filter(crm.takesText);
  const answerOf = (field: Element) => {
    const inside = field instanceof HTMLIFrameElement ? field.contentDocument : field;
    return (
      field.getAttribute(mark) ??
      inside?.querySelector(`[${mark}]`)?.getAttribute(mark) ??
      field.parentElement?.closest(`[contenteditable][${mark}]`)?.getAttribute(mark) ??
      null
    );
  };
  const lookAtAutosave = (auto: FoundAutosave, field: Element, answer: string | null): Looked => {
    const place = { ...bare, form: auto.container };
    const client = crm.readClient(auto.def.client ?? profile.client, profile, place);
    return {
      answer: answer === null ? null : Number(answer),
      field: field.outerHTML.slice(0, 140),
      def: auto.def.id,
      kind: crm.readKind(auto.def.kind, place),
      status: null,
      rightSave: false,
      client,
      stage: crm.readStage(profile, place, client) ?? stageAt(field),
    };
  };
  const forms = fields.flatMap((field): Looked[] => {
    if (crm.isNever(field, profile, url)) return [];
    const found = crm.findForm(field, profile, url);
    const seen = found || !general ? null : crm.recognise(field, url);
    const answer = answerOf(field);
    if (!found && !crm.isInteractionForm(seen)) {
      const auto = crm.findAutosave(field, profile, url);
      return auto ? [lookAtAutosave(auto, field, answer)] : [];
    }
    const place = { ...bare, form: found?.scope ?? seen?.container ?? null };
    const saves = found ? [crm.saveControl(found)] : (seen?.saves ?? []);
    const client = crm.readClient(found?.def.client ?? profile.client, profile, place);
    return [
      {
        answer: answer === null ? null : Number(answer),
        field: field.outerHTML.slice(0, 140),
        def: found?.def.id ?? 'general',
        kind: found ? crm.readKind(found.def.kind, place) : (seen?.kind ?? null),
        status: found ? crm.readStatus(found.def.status, place) : (seen?.status ?? null),
        rightSave: saves.some((s) => answer !== null && s?.getAttribute(`${mark}-save`) === answer),
        client: crm.withGeneral(client, seen && crm.readGeneralClient(seen.container, url)),
        stage:
          crm.readStage(profile, place, found ? client : undefined) ??
          (seen && crm.readGeneralStage(seen.container)),
      },
    ];
  });
  return {
    forms: inEditor ? [] : forms,
    products: fingerprints.map((f) => crm.recogniseProduct([f], document)),
    user: crm.readUser(profile, bare),
    client: crm.readClient(profile.client, profile, bare),
    stage: crm.readStage(profile, bare),
  };
}

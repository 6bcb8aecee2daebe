import type { Browser, Page } from 'playwright-core';
import type { Profile } from '../../../lib/crm/profile.ts';
import type { CorpusPage, FormAnswer } from '../corpus/answers.ts';
import { markFirst } from './look.ts';
import { lookAtCorpusPage, resolve } from './serve-page.ts';

const MARK = 'data-answer';

/** What a profile found on a page: which marked form each found field is (`null`: none). */
export interface Found {
  answer: number | null;
  field: string;
  rightSave: boolean;
}

/** What came of teaching one marked form. */
export interface TaughtPage {
  profile: Profile | null;
  found: Found[];
  client: { id: string | null; name: string | null } | null;
  stage: string | null;
  user: string | null;
  weak: string[];
}

async function mark(page: Page, forms: readonly FormAnswer[]): Promise<void> {
  for (const [index, form] of forms.entries()) {
    const set = async (where: string | string[], name: string) => {
      const { frame, css } = await resolve(page, where);
      if (await frame.evaluate(markFirst, [css, name, String(index)] as const)) return;
      const at = frame.locator(css).first();
      // A form of a state that the steps did not lead to isn't there.
      if ((await at.count()) === 0) return;
      await at.evaluate((e, [m, i]) => e.setAttribute(m, i), [name, String(index)] as const);
    };
    await set(form.text, MARK);
    for (const save of form.save === null ? [] : [form.save, ...(form.saveAlso ?? [])]) {
      await set(save, `${MARK}-save`);
    }
  }
}

/** Teaches the form of that number on a page, as a person would who knows the answers. */
export function teachOn(
  browser: Browser,
  corpusPage: CorpusPage,
  index: number,
  script: string,
): Promise<TaughtPage> {
  const { answers } = corpusPage;
  return lookAtCorpusPage(browser, corpusPage, script, async (page) => {
    await mark(page, answers.forms);
    const form = answers.forms[index];
    if (!form) throw new Error(`${corpusPage.name} has no form ${index}`);
    const where = await resolve(page, form.text);
    // An editor's frame is a field of the page around it.
    const isEditor = await where.frame.evaluate(
      () => frameElement !== null && window.stagemarkTeach.takesText(frameElement),
    );
    const frame = (isEditor ? where.frame.parentFrame() : null) ?? where.frame;
    const known = { client: answers.client?.name, stage: answers.stage, user: answers.user?.name };
    return await frame.evaluate(teachInFrame, { mark: MARK, index, known });
  });
}

/** Runs in the page. */
function teachInFrame({
  mark,
  index,
  known,
}: {
  mark: string;
  index: number;
  known: {
    client: string | null | undefined;
    stage: string | null | undefined;
    user: string | null | undefined;
  };
}): TaughtPage {
  const t = window.stagemarkTeach;
  const one = (css: string) => t.queryAcross(document, css).find((e) => t.isVisible(e));
  const fieldOf = (i: number) => {
    const inFrames = t.queryAcross(document, 'iframe').find((f) => {
      const inside = (f as HTMLIFrameElement).contentDocument;
      return t.takesText(f) && inside?.querySelector(`[${mark}="${i}"]`);
    });
    return inFrames ?? one(`[${mark}="${i}"]`);
  };
  /** The innermost visible element that says just this. */
  const saying = (text: string | null | undefined) => {
    if (!text) return undefined;
    const all = t.queryAcross(document, 'body *').filter((e) => t.isVisible(e));
    return all
      .filter((e) => t.wordsOf(e).text === text && !e.matches('option, script, style'))
      .at(-1);
  };
  const none = { profile: null, found: [], client: null, stage: null, user: null, weak: [] };
  const text = t.snap('text', fieldOf(index) ?? document.body);
  const save = t.snap('save', one(`[${mark}-save="${index}"]`) ?? document.body);
  if (typeof text === 'string' || typeof save === 'string') return none;
  const client = saying(known.client);
  const stage = saying(known.stage);
  const user = saying(known.user);
  const made = t.makeTaught(
    {
      text,
      save,
      ...(client ? { client } : {}),
      ...(stage ? { stage } : {}),
      ...(user ? { user } : {}),
    },
    { general: false, kind: undefined },
    t.words,
  );
  if (!made) return none;
  const profile = t.withTaught(null, made.taught, { name: 'Test' }, '2026-11-24');
  const form = t.findForm(text, profile, location.href);
  const place = { form: form?.scope ?? null, page: document, url: location.href };
  const readClient = t.readClient(profile.client, profile, place);
  const weak = Object.entries(made.strengths).flatMap(([part, { strength, unique }]) =>
    strength === 1 || !unique ? [`${part}${unique ? '' : ' not unique'}`] : [],
  );
  const found = t
    .queryAcross(document, t.ANY_TEXT)
    .filter((f) => t.takesText(f))
    .flatMap((field) => {
      const hit = t.findForm(field, profile, location.href);
      if (!hit) return [];
      const answer = [...document.querySelectorAll(`[${mark}]`)].length;
      const number =
        field.getAttribute(mark) ?? field.querySelector(`[${mark}]`)?.getAttribute(mark);
      const own = field === text ? String(index) : (number ?? null);
      const control = t.saveControl(hit);
      return [
        {
          answer: own === null || answer < 0 ? null : Number(own),
          field: field.outerHTML.slice(0, 120),
          rightSave: control?.getAttribute(`${mark}-save`) === String(index),
        },
      ];
    });
  return {
    profile,
    found,
    client: readClient && { id: readClient.id, name: readClient.name },
    stage: t.readStage(profile, place),
    user: t.readUser(profile, place)?.name ?? null,
    weak,
  };
}

/** Fields that a profile finds on another page. */
export function findOn(
  browser: Browser,
  corpusPage: CorpusPage,
  profile: Profile,
  script: string,
): Promise<Found[]> {
  return lookAtCorpusPage(browser, corpusPage, script, async (page) => {
    await mark(page, corpusPage.answers.forms);
    const found: Found[] = [];
    for (const frame of page.frames()) {
      found.push(...(await frame.evaluate(findInFrame, { mark: MARK, profile })));
    }
    return found;
  });
}

/** Runs in the page. */
function findInFrame({ mark, profile }: { mark: string; profile: Profile }): Found[] {
  const t = window.stagemarkTeach;
  if (!t) return [];
  return t.queryAcross(document, t.ANY_TEXT).flatMap((field) => {
    if (!t.takesText(field)) return [];
    const hit = t.findForm(field, profile, location.href);
    if (!hit) return [];
    const number = field.getAttribute(mark) ?? field.querySelector(`[${mark}]`)?.getAttribute(mark);
    const saves = t.saveControl(hit)?.getAttribute(`${mark}-save`) ?? null;
    return [
      {
        answer: number == null ? null : Number(number),
        field: field.outerHTML.slice(0, 120),
        rightSave: saves !== null && saves === number,
      },
    ];
  });
}

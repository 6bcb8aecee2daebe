import type { Browser, Page } from 'playwright-core';
import type { Profile } from '@/lib/crm';
import { expectationsOf, replyRules } from '@/lib/crm/expect';
import { hookReplies, REPLY_EVENT, type ReplyRule } from '@/lib/crm/hook-replies';
import { type Evidence, type Expectations, judge, type Verdict } from '@/lib/watch';
import type { CorpusPage } from '../corpus/answers.ts';
import { MARK, openMarked } from './look.ts';
import { resolve } from './serve-page.ts';
import { watchRequests } from './watch-requests.ts';

const TYPED = 'Spoke about the offer, they decide on Friday';
/** What a page makes of a save is seen within this time (ms). */
const WATCHED = 1_900;
/** A busy machine gets that much more, where nothing is settled yet (ms). */
const MORE = 4_000;
const STEP = 250;
const SETTLED: ReadonlySet<Verdict> = new Set(['confirmed', 'refused']);

/** How a save was judged, and by what. */
export interface SaveRun {
  verdict: Verdict;
  evidence: Evidence[];
}

/** Judges as the background does: at every piece of evidence, and whenever time alone may change the verdict. */
export function replay(evidence: Evidence[], expects: Expectations, pressedAt: number): Verdict {
  const sorted = [...evidence].sort((a, b) => a.at - b.at);
  for (let heard = 0; heard <= sorted.length; heard++) {
    const known = sorted.slice(0, heard);
    const next = sorted[heard]?.at ?? Number.POSITIVE_INFINITY;
    let now = known.at(-1)?.at ?? pressedAt;
    for (let turns = 0; turns < 20; turns++) {
      const { verdict, lookAgainAt } = judge(known, expects, pressedAt, now);
      if (verdict !== 'saving') return verdict;
      if (lookAgainAt === null || lookAgainAt >= next) break;
      now = Math.max(now + 1, lookAgainAt);
    }
  }
  return 'saving';
}

/** Types into a page's first decorated form, presses its save, and judges what follows. */
export async function driveSave(
  browser: Browser,
  corpusPage: CorpusPage,
  script: string,
  profile: Profile,
  turn: 'good' | 'bad',
): Promise<SaveRun | null> {
  const { answers } = corpusPage;
  const index = answers.forms.findIndex((form) => form.decorate);
  const form = answers.forms[index];
  if (!form?.save || !answers.saved) return null;
  const page = await openMarked(browser, corpusPage, script);
  try {
    const evidence: Evidence[] = [];
    let pressedAt: number | null = null;
    await page.exposeBinding('stagemarkTell', (_source, told: Told) => {
      if ('pressedAt' in told) pressedAt = told.pressedAt;
      else evidence.push(told.evidence);
    });
    watchRequests(page, profile, TYPED, evidence);
    await answerSaves(page, corpusPage, turn);
    await hookFrames(page, replyRules(profile));
    const text = await resolve(page, form.text);
    const { frame, css } = await resolve(page, form.save);
    const owner = text.editor === null ? text.frame : frame;
    if (!answers.saved.request && turn === 'bad') {
      await owner.evaluate(() => {
        (window as unknown as { fixture: { mode: string } }).fixture.mode = 'refuse';
      });
    }
    if (!(await owner.evaluate(watchForSave, { mark: MARK, index: String(index), profile }))) {
      return null;
    }
    await text.frame.locator(text.css).first().fill(TYPED, { timeout: 15_000 });
    await frame.locator(css).first().click({ timeout: 15_000 });
    const expects = { ...expectationsOf(profile), patience: 30_000 };
    const judged = (): Verdict =>
      pressedAt === null ? 'abandoned' : replay(evidence, expects, pressedAt);
    await page.waitForTimeout(WATCHED);
    for (let more = 0; more < MORE && !SETTLED.has(judged()); more += STEP)
      await page.waitForTimeout(STEP);
    return { verdict: judged(), evidence: [...evidence] };
  } finally {
    await page.close();
  }
}

/** What the page tells of itself: the press, then evidence. Streamed, since its frame may go away. */
type Told = { pressedAt: number } | { evidence: Evidence };

/** Puts the hook into every frame's own world, as the background does where a profile asks for it. */
async function hookFrames(page: Page, rules: ReplyRule[]): Promise<void> {
  if (rules.length === 0) return;
  const call = `(${hookReplies.toString()})(${JSON.stringify(rules)}, ${JSON.stringify(REPLY_EVENT)})`;
  for (const frame of page.frames()) await frame.evaluate(call);
}

async function answerSaves(page: Page, { answers }: CorpusPage, turn: 'good' | 'bad') {
  const { saved } = answers;
  const reply = saved?.[turn];
  if (!saved?.request || !reply) return;
  const [method = '', path = ''] = saved.request.split(' ');
  await page.route('**/*', (route) => {
    const asked = route.request();
    const { pathname, search } = new URL(asked.url());
    if (asked.method() !== method || !(pathname + search).startsWith(path)) return route.fallback();
    const headers: Record<string, string> = {
      'access-control-allow-origin': '*',
      'content-type': reply.body.startsWith('<') ? 'text/html' : 'application/json',
      ...(reply.location ? { location: reply.location } : {}),
    };
    return route.fulfill({ status: reply.status, body: reply.body, headers });
  });
}

/** Runs in the page: what the overlay does about one form, from the press on. */
function watchForSave(told: { mark: string; index: string; profile: Profile }): boolean {
  const { mark, index, profile } = told;
  const crm = window.stagemark;
  const marked = (field: Element) => {
    const inside = field instanceof HTMLIFrameElement ? field.contentDocument : field;
    return (
      field.getAttribute(mark) === index || inside?.querySelector(`[${mark}="${index}"]`) != null
    );
  };
  const field = crm
    .queryAcross(document, crm.TEXT_FIELDS)
    .find((f) => crm.takesText(f) && marked(f));
  const form = field && crm.findForm(field, profile, location.href);
  if (!form) return false;
  const signal = new AbortController().signal;
  const { stagemarkTell: tell } = window as unknown as { stagemarkTell: (told: Told) => void };
  const say = (evidence: Evidence) => tell({ evidence });
  let pressed = false;
  window.addEventListener('pagehide', () => {
    if (pressed) say({ source: 'page', what: 'left', at: Date.now() });
  });
  crm.watchPresses(
    window,
    signal,
    () => [form],
    (_form, press) => {
      if (press.what === 'cancel' || pressed) return;
      pressed = true;
      tell({ pressedAt: press.at });
      const signs = [profile.signs, form.def.signs];
      crm.watchSigns(signs, form.scope, document, signal, (ok) =>
        say({ source: 'sign', ok, at: Date.now() }),
      );
      crm.watchReply(document, signal, (ok) => say({ source: 'reply', ok, at: Date.now() }));
      crm.watchForm(form, signal, (what) =>
        say(
          what === 'closed' && form.def.closes
            ? { source: 'sign', ok: true, at: Date.now() }
            : { source: 'form', what, at: Date.now() },
        ),
      );
    },
  );
  return true;
}

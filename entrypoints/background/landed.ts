import { browser } from 'wxt/browser';
import type { PendingRecord, StagemarkDb } from '@/lib/store';
import type { Evidence } from '@/lib/watch';
import type { PageMessage } from './border';
import type { SaveDesk } from './save-desk';
import { pendingOfTab } from './saves';
import type { PageSender } from './sender';

/** Whether it was pressed in a window that is a page of its own, and left with the page that it stood over. */
const stoodOver = ({ frame, evidence }: PendingRecord, from: PageSender) =>
  from.frame === 0 && frame !== 0 && evidence.some((e) => (e as Evidence).source === 'page');

/**
 * A new page stands where a save was open, or in the frame that it was posted into: only its request, or the form or a
 * sign-in that comes in its place, can tell the end. A page that the post did not lead to tells nothing of it.
 * @param url the address that the page had when it began, or `null`: whatever it was
 * @returns whether an open save waits for what that page shows
 */
export async function landed(
  db: StagemarkDb,
  desk: SaveDesk,
  from: PageSender,
  url: string | null,
  what: 'landed' | 'looked' | 'signin',
): Promise<boolean> {
  let isAwaited = false;
  // In line: a press told before this page came must be stored first.
  for (const pending of await desk.inLine(() => pendingOfTab(db, from.tab))) {
    const leadsHere = desk.requests.leadsTo(pending.id, from.frame, url);
    if (pending.frame !== from.frame && leadsHere === null && !stoodOver(pending, from)) continue;
    if (leadsHere !== false) isAwaited = true;
    else if (what === 'looked') continue;
    // Its script loaded the page anew, in which a window for a new password waits unseen.
    const isNone = what === 'signin' && leadsHere === null && !(await asksToSignIn(from));
    const told = leadsHere === false ? 'other' : isNone ? 'landed' : what;
    await desk.hear(pending.id, { source: 'page', what: told, at: Date.now() });
  }
  return isAwaited;
}

/** Runs in the page. */
const showsPassword = () =>
  [...document.querySelectorAll('input[type=password]')].some((e) => e.checkVisibility());

/** Whether a page shows a field for a password; so it is taken where it cannot be asked. */
async function asksToSignIn({ tab, frame }: PageSender): Promise<boolean> {
  const target = { tabId: tab, frameIds: [frame] };
  const seen = browser.scripting.executeScript({ target, func: showsPassword });
  return (await seen.catch(() => []))[0]?.result !== false;
}

type Opened = Extract<PageMessage, { type: 'page/form-opened' }>;

/** Whether a form that opened is that of a save, on another page than the one in which it was pressed. */
const isFormOf = (p: PendingRecord, { text, form }: Opened, from: PageSender) =>
  text !== null && p.form !== form && p.frame === from.frame && p.draft.activity?.startsWith(text);

/**
 * The save whose text stands in a form that opened, where nobody knows what became of it: the browser filled it in again,
 * or the form came back and a worker that died saw too little of that. Pressed with that text, it is the same contact.
 */
export async function unsettled(
  db: StagemarkDb,
  message: Opened,
  from: PageSender,
): Promise<PendingRecord | undefined> {
  if (message.text === null || message.edits) return undefined;
  const open = [
    ...(await pendingOfTab(db, from.tab)),
    ...(await pendingOfTab(db, from.tab, 'undecided')),
  ];
  return open.findLast((p) => isFormOf(p, message, from));
}

/** The save whose form this is, come back on another page with what was typed: the CRM refused it. */
export async function returned(
  db: StagemarkDb,
  desk: SaveDesk,
  message: Opened,
  from: PageSender,
): Promise<PendingRecord | undefined> {
  if (message.text === null) return undefined;
  const open = await pendingOfTab(db, from.tab);
  // Browsers fill in again what was typed, also where a page was loaded anew before its post had any answer.
  const hasLeft = ({ id, evidence }: PendingRecord) =>
    evidence.some((e) => (e as Evidence).source === 'page') &&
    desk.requests.leadsTo(id, from.frame, null) !== false;
  // Gone back to by the user, it is no answer of the CRM's.
  const left = message.back ? [] : open.filter(hasLeft);
  const refused = await pendingOfTab(db, from.tab, 'refused');
  return [...left, ...refused].find((p) => isFormOf(p, message, from));
}

/**
 * The saves that were posted with nothing written, in whose answer a form stands with nothing in it: it may be the same one,
 * which wants its text.
 */
export async function postedEmpty(
  db: StagemarkDb,
  desk: SaveDesk,
  message: Opened,
  from: PageSender,
): Promise<PendingRecord[]> {
  if (message.text !== null || message.back || message.edits) return [];
  const open = await pendingOfTab(db, from.tab);
  return open.filter(
    (p) =>
      p.frame === from.frame &&
      p.form !== message.form &&
      p.draft.activity === null &&
      desk.requests.leadsTo(p.id, from.frame, null) === true,
  );
}

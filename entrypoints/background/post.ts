import type { StagemarkDb } from '@/lib/store';
import { showBadge } from '../shared/badge';
import { profileOf } from '../shared/profile-of';
import { showTrouble } from '../shared/trouble';
import { wakeForSaves } from './alarms';
import type { PageMessage } from './border';
import { findSender } from './find-sender';
import type { Envelope } from './inbox';
import { answerPage } from './page-answers';
import type { SaveDesk } from './save-desk';
import type { PageSender } from './sender';

/** What must not be lost where the store fails: it waits in the inbox. All else is asked again by its page. */
const WAITS = ['page/pressed', 'page/evidence', 'page/amend', 'page/named', 'page/remove'] as const;
type Waiting = Extract<PageMessage, { type: (typeof WAITS)[number] }>;

const mayWait = (message: PageMessage): message is Waiting =>
  (WAITS as readonly string[]).includes(message.type);

/** A store that does not answer for that long is held up, by another tab's upgrade perhaps (ms). */
const HELD_UP = 2_500;

/** @throws where it takes longer than that; it goes on all the same */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error('The store does not answer')), HELD_UP);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Says on the toolbar button that a save waits; or its number, where that was taken in before it was said. */
async function showWaiting(db: StagemarkDb, desk: SaveDesk, id: string): Promise<void> {
  await showTrouble();
  if (!(await desk.inbox.holds(id))) await showBadge(db);
}

/** Keeps aside what the store does not take now. Its request is watched for all the same. */
async function keepAside(
  db: StagemarkDb,
  desk: SaveDesk,
  message: Waiting,
  from: Envelope,
  sender: PageSender | null,
  at: number,
) {
  const isKept = await desk.inbox.keep({ what: 'message', message, from, at });
  // Told as well as can be: the answer must not wait for it.
  void showWaiting(db, desk, message.id).catch(() => undefined);
  await wakeForSaves();
  if (message.type !== 'page/pressed') return null;
  const { id, typed, pressedAt: since, interaction, activity } = message;
  if (!desk.requests.awaited.some((save) => save.id === id)) {
    const profile = sender ? profileOf(sender.site) : null;
    const { tab, frame } = from;
    const edits = interaction !== null;
    await desk.requests.await({
      ...{ id, tab, frame, edits, since, typed },
      saves: profile?.saves ?? [],
      activity: activity ?? undefined,
    });
  }
  return { stored: true, aside: isKept ? 'kept' : 'lost' } as const;
}

/**
 * Answers a page's message, or keeps it until the store works again. What waits already goes first, and what is
 * about a save that waits stands behind it.
 */
export async function deliver(
  db: StagemarkDb,
  desk: SaveDesk,
  message: PageMessage,
  from: Envelope,
): Promise<unknown> {
  const at = Date.now();
  if (message.type === 'page/hello') desk.requests.arrived(from.tab, from.frame, message.url);
  let sender: PageSender | null = null;
  const waits = mayWait(message);
  let isAside = false;
  const take = async () => {
    const isDown = await desk.takeIn();
    sender = await findSender(db, from);
    if (isAside) return null;
    if (waits && (isDown || (await desk.inbox.holds(message.id))))
      return keepAside(db, desk, message, from, sender, at);
    return sender ? answerPage(db, desk, message, sender, at) : null;
  };
  if (!waits) return take();
  const taking = take();
  try {
    return await inTime(taking);
  } catch (error) {
    isAside = true;
    console.error('Stagemark could not store', error);
    const answer = await keepAside(db, desk, message, from, sender, at);
    // Where it was only held up, what waits is taken in as soon as it goes on.
    taking.then(desk.takeIn).catch(() => undefined);
    return answer;
  }
}

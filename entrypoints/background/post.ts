import type { StagemarkDb } from '@/lib/store';
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

/** Keeps aside what the store does not take now. Its request is watched for all the same. */
async function keepAside(
  desk: SaveDesk,
  message: Waiting,
  from: Envelope,
  sender: PageSender | null,
  at: number,
) {
  const isKept = await desk.inbox.keep({ what: 'message', message, from, at });
  // Told as well as can be: the answer must not wait for it.
  void showTrouble().catch(() => undefined);
  await wakeForSaves();
  if (message.type !== 'page/pressed') return null;
  const { id, typed, pressedAt: since, interaction } = message;
  if (!desk.requests.awaited.some((save) => save.id === id)) {
    const profile = sender ? profileOf(sender.site) : null;
    const { tab, frame } = from;
    const edits = interaction !== null;
    await desk.requests.await({
      ...{ id, tab, frame, edits, since, typed },
      saves: profile?.saves ?? [],
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
  try {
    const isDown = await desk.takeIn();
    sender = await findSender(db, from);
    if (waits && (isDown || (await desk.inbox.holds(message.id))))
      return await keepAside(desk, message, from, sender, at);
    return sender ? await answerPage(db, desk, message, sender, at) : null;
  } catch (error) {
    if (!waits) throw error;
    console.error('Stagemark could not store', error);
    return keepAside(desk, message, from, sender, at);
  }
}

import { browser } from 'wxt/browser';
import type { Message, SaveVerdict } from '@/lib/messages';
import {
  amendPending,
  getPending,
  listPending,
  noteSeen,
  type PendingRecord,
  rescueIfAnew,
  type StagemarkDb,
} from '@/lib/store';
import type { Evidence } from '@/lib/watch';
import { areaOf } from '../shared/areas';
import { showBadge } from '../shared/badge';
import { SAVES_ALARM, wakeForSaves } from './alarms';
import { editNow } from './answers';
import { Inbox } from './inbox';
import { nameSaved } from './name-activity';
import { RequestWatch } from './requests';
import { forgetRefused, hearOf, type SaveHooks, settle } from './saves';
import { takingIn } from './take-in';
import { sessionMemory } from './watch-memory';

/** Where the saves of all tabs are judged, one step after another. */
export interface SaveDesk {
  requests: RequestWatch;
  /** @param isOf whether it is about the save as it is stored when its turn comes */
  hear(id: string, evidence: Evidence, isOf?: (save: PendingRecord) => boolean): Promise<void>;
  judgeAll(): Promise<void>;
  /** Runs a step on saves when no other runs: a pick must not meet a save half-way to its record. */
  inLine<T>(step: () => Promise<T>): Promise<T>;
  judge(id: string): Promise<void>;
  /** What the store could not take when it came. */
  inbox: Inbox;
  /** Takes in what waits there, as far as the store takes it now; whether it still fails. */
  takeIn(): Promise<boolean>;
  /** Takes evidence in that waited there. @throws where the store still fails. */
  takeHeard(id: string, evidence: unknown): Promise<void>;
}

/**
 * Takes open saves off their tabs: in a browser that was started anew the same number is another tab, and what
 * happens there says nothing about them.
 */
async function detach(db: StagemarkDb): Promise<void> {
  for (const { id, state } of await listPending(db)) {
    if (state !== 'undecided') await amendPending(db, id, { tab: null });
  }
}

function tellPage(pending: Pick<PendingRecord, 'tab' | 'frame'>, message: Message): void {
  if (pending.tab === null) return;
  const options = pending.frame === null ? {} : { frameId: pending.frame };
  // The page may be gone: then nobody is there to be told.
  browser.tabs.sendMessage(pending.tab, message, options).catch(() => undefined);
}

/** What the store does not take now and nothing hangs on: the alarm, or the next save, does it again. */
const later = (error: unknown) => console.error('Stagemark tries again later', error);

/** Opens the desk. Its requests must be listened to at once. */
export function openSaveDesk(db: StagemarkDb): SaveDesk {
  const inbox = new Inbox(areaOf('local'), areaOf('session'));
  let line: Promise<unknown> = new Promise((begin) => queueMicrotask(() => begin(wake())));
  const inLine = <T>(step: () => Promise<T>): Promise<T> => {
    const next = line.then(step, step);
    line = next.catch(() => undefined);
    return next;
  };

  const hooks: SaveHooks = {
    ended(pending, verdict, interaction) {
      requests.done(pending.id, verdict === 'refused');
      tellPage(pending, { type: 'background/verdict', id: pending.id, verdict, interaction });
      if (verdict === 'confirmed')
        noteSeen(db, pending.site, 'lastSaveAt', new Date().toISOString()).catch(later);
      void showBadge(db);
    },
    lookAgain(id, at) {
      // The alarm is the net below: a timer dies with the worker.
      setTimeout(() => void judge(id).catch(later), Math.max(0, at - Date.now()) + 5);
    },
    watchedSince: () => requests.born,
  };
  const judge = (id: string) => inLine(() => settle(db, id, hooks));
  const takeHeard = (id: string, evidence: unknown) =>
    inLine(() => hearOf(db, id, evidence as Evidence, hooks));
  const hear: SaveDesk['hear'] = (id, evidence, isOf) =>
    inLine(async () => {
      // Where that can't be told now, it is no evidence yet: its sender's message waits as a whole.
      const save = isOf && (await getPending(db, id));
      if (isOf && !(save && isOf(save))) return;
      try {
        if (!(await inbox.holds(id))) return await hearOf(db, id, evidence, hooks);
      } catch (error) {
        console.error('Stagemark could not store evidence', error);
      }
      await inbox.keep({ what: 'heard', id, evidence });
      await wakeForSaves();
    });
  const requests = new RequestWatch((id, { activity, ...news }) => {
    // Before it is judged: an activity that is known updates its interaction.
    if (activity !== undefined) inLine(() => nameSaved(db, id, activity)).catch(later);
    void hear(id, { source: 'request', at: Date.now(), ...news });
  }, sessionMemory);

  /** Before anything else: what the worker before this one left half-done. */
  const wake = async () => {
    try {
      await rescueIfAnew(db, areaOf('local'), editNow('rescue'));
      if (!(await requests.ready)) await detach(db);
    } catch {
      // The store can't be read now: whoever asks it next is told so.
    }
  };

  /** Saves that ended when nobody could tell their page any more: the worker died between the two. */
  const tellLate = async () => {
    for (const { id, tab, frame, edits } of requests.awaited) {
      if ((await inbox.holds(id)) || (await getPending(db, id))) continue;
      const isKept = (await db.interactions.get(id)) !== undefined;
      // What came of an edit nothing tells any more: the form begins anew.
      const verdict: SaveVerdict = isKept ? 'confirmed' : edits ? 'abandoned' : 'refused';
      requests.done(id);
      tellPage({ tab, frame: frame ?? null }, { type: 'background/verdict', id, verdict });
      void showBadge(db);
    }
  };

  const judgeOpen = async () => {
    await desk.takeIn();
    await inLine(tellLate);
    await forgetRefused(db);
    for (const { id } of await listPending(db, 'saving')) {
      // One that can't be judged must not hold up the others.
      await judge(id).catch((error) => console.error('Stagemark could not judge', error));
    }
    const waits = (await inbox.letters()).length > 0;
    return waits || (await listPending(db, 'saving')).length > 0;
  };
  const judgeAll = async () => {
    // Where the store can't be read now, it is asked again.
    if (await judgeOpen().catch(() => true)) await wakeForSaves();
    else await browser.alarms.clear(SAVES_ALARM);
  };
  const desk: SaveDesk = {
    ...{ requests, hear, judge, judgeAll, inLine, inbox, takeHeard },
    takeIn: takingIn(db, () => desk, inbox),
  };
  return desk;
}

import { browser } from 'wxt/browser';
import type { Message, SaveVerdict } from '@/lib/messages';
import {
  amendPending,
  getPending,
  listPending,
  noteSeen,
  type PendingRecord,
  type StagemarkDb,
} from '@/lib/store';
import type { Evidence } from '@/lib/watch';
import { showBadge } from '../shared/badge';
import { SAVES_ALARM, wakeForSaves } from './alarms';
import { RequestWatch } from './requests';
import { forgetRefused, hearOf, type SaveHooks, settle } from './saves';
import { sessionMemory } from './watch-memory';

/** Where the saves of all tabs are judged, one step after another. */
export interface SaveDesk {
  requests: RequestWatch;
  hear(id: string, evidence: Evidence): Promise<void>;
  judgeAll(): Promise<void>;
  /** Runs a step on saves when no other runs: a pick must not meet a save half-way to its record. */
  inLine<T>(step: () => Promise<T>): Promise<T>;
  judge(id: string): Promise<void>;
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

/** Opens the desk. Its requests must be listened to at once. */
export function openSaveDesk(db: StagemarkDb): SaveDesk {
  let line: Promise<unknown> = new Promise((begin) => queueMicrotask(() => begin(wake())));
  const inLine = <T>(step: () => Promise<T>): Promise<T> => {
    const next = line.then(step, step);
    line = next.catch(() => undefined);
    return next;
  };

  const hooks: SaveHooks = {
    ended(pending, verdict) {
      requests.done(pending.id);
      tellPage(pending, { type: 'background/verdict', id: pending.id, verdict });
      if (verdict === 'confirmed')
        void noteSeen(db, pending.site, 'lastSaveAt', new Date().toISOString());
      void showBadge(db);
    },
    lookAgain(id, at) {
      // The alarm is the net below: a timer dies with the worker.
      setTimeout(() => void judge(id), Math.max(0, at - Date.now()) + 5);
    },
  };
  const judge = (id: string) => inLine(() => settle(db, id, hooks));
  const hear = (id: string, evidence: Evidence) => inLine(() => hearOf(db, id, evidence, hooks));
  const requests = new RequestWatch((id, news) => {
    void hear(id, { source: 'request', at: Date.now(), ...news });
  }, sessionMemory);

  /** Before anything else: what the worker before this one left half-done. */
  const wake = async () => {
    try {
      if (!(await requests.ready)) await detach(db);
    } catch {
      // The store can't be read now: whoever asks it next is told so.
    }
  };

  /** Saves that ended when nobody could tell their page any more: the worker died between the two. */
  const tellLate = async () => {
    for (const { id, tab, frame, edits } of requests.awaited) {
      if (await getPending(db, id)) continue;
      const isKept = (await db.interactions.get(id)) !== undefined;
      // What came of an edit nothing tells any more: the form begins anew.
      const verdict: SaveVerdict = isKept ? 'confirmed' : edits ? 'abandoned' : 'refused';
      requests.done(id);
      tellPage({ tab, frame: frame ?? null }, { type: 'background/verdict', id, verdict });
      void showBadge(db);
    }
  };

  const judgeAll = async () => {
    await inLine(tellLate);
    await forgetRefused(db);
    const open = await listPending(db, 'saving');
    for (const { id } of open) await judge(id);
    if ((await listPending(db, 'saving')).length === 0) await browser.alarms.clear(SAVES_ALARM);
    else await wakeForSaves();
  };
  return { requests, hear, judge, judgeAll, inLine };
}

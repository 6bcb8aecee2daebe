import { browser } from 'wxt/browser';
import type { Message } from '@/lib/messages';
import { listPending, noteSeen, type PendingRecord, type StagemarkDb } from '@/lib/store';
import type { Evidence } from '@/lib/watch';
import { showBadge } from '../shared/badge';
import { SAVES_ALARM, wakeForSaves } from './alarms';
import { RequestWatch } from './requests';
import { forgetRefused, hearOf, type SaveHooks, settle } from './saves';

/** Where the saves of all tabs are judged, one step after another. */
export interface SaveDesk {
  requests: RequestWatch;
  hear(id: string, evidence: Evidence): Promise<void>;
  judgeAll(): Promise<void>;
  /** Runs a step on saves when no other runs: a pick must not meet a save half-way to its record. */
  inLine<T>(step: () => Promise<T>): Promise<T>;
  judge(id: string): Promise<void>;
}

function tellPage(pending: PendingRecord, message: Message): void {
  if (pending.tab === null) return;
  const options = pending.frame === null ? {} : { frameId: pending.frame };
  // The page may be gone: then nobody is there to be told.
  browser.tabs.sendMessage(pending.tab, message, options).catch(() => undefined);
}

/** Opens the desk. Its requests must be listened to at once. */
export function openSaveDesk(db: StagemarkDb): SaveDesk {
  let line: Promise<unknown> = Promise.resolve();
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
  });
  const judgeAll = async () => {
    await forgetRefused(db);
    const open = await listPending(db, 'saving');
    for (const { id } of open) await judge(id);
    if ((await listPending(db, 'saving')).length === 0) await browser.alarms.clear(SAVES_ALARM);
    else await wakeForSaves();
  };
  return { requests, hear, judge, judgeAll, inLine };
}

import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import type { InteractionDraft } from '@/lib/funnel';
import type { FunnelDraft } from '@/lib/store';
import {
  type Edit,
  openDb,
  putClient,
  putFunnel,
  recordInteraction,
  type StagemarkDb,
} from '@/lib/store';

export const EDIT: Edit = { by: 'ivanov', now: '2026-11-23T12:00:00.000Z' };
export const LATER: Edit = { by: 'head', now: '2026-11-24T12:00:00.000Z' };
export const DAY = '2026-11-23';

export const SALES: FunnelDraft = {
  id: 'sales',
  name: 'Sales',
  stages: [
    { id: 'contacted', kind: 'open' },
    { id: 'qualified', kind: 'open' },
    { id: 'proposal', kind: 'open' },
    { id: 'negotiation', kind: 'open' },
    { id: 'delayed', kind: 'parked' },
    { id: 'won', kind: 'won' },
    { id: 'lost', kind: 'lost' },
  ],
};

let made = 0;

/** A database of its own, gone when the test is over. */
export function makeDb({ forTest = true } = {}): StagemarkDb {
  made += 1;
  const db = openDb(`test-${made}`);
  if (forTest) onTestFinished(() => db.delete());
  return db;
}

/** A database with the sales funnel. */
export async function makeSales(options?: { forTest: boolean }): Promise<StagemarkDb> {
  const db = makeDb(options);
  await putFunnel(db, SALES, EDIT);
  return db;
}

export const at = (time: string, day = DAY) => `${day}T${time}:00.000+02:00`;

/** A call with c1 at nine, in the sales funnel, with nothing picked. */
export function draftOf(id: string, changes: Partial<InteractionDraft> = {}): InteractionDraft {
  return {
    id,
    at: at('09:00'),
    site: 'crm',
    client: 'c1',
    manager: 'ivanov',
    funnel: 'sales',
    kind: 'call',
    resultingStage: null,
    stageShownByCrm: null,
    stageSaidByManager: null,
    reason: null,
    activity: null,
    claimed: false,
    url: null,
    ...changes,
  };
}

export const record = (db: StagemarkDb, id: string, changes: Partial<InteractionDraft> = {}) =>
  recordInteraction(db, draftOf(id, changes), EDIT);

/** Stores clients with those record ids and gives their ids. */
export async function makeClients(db: StagemarkDb, ...records: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const recordId of records) {
    const seen = { site: 'crm', type: 'deal', recordId, name: `Deal ${recordId}`, url: null };
    ids.push((await putClient(db, seen, EDIT)).id);
  }
  return ids;
}

/** Everything that is stored, for "nothing was written". */
export async function dump(db: StagemarkDb): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}

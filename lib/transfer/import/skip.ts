import { removedBefore, type StagemarkDb } from '@/lib/store';
import type { RecordOf } from '../schema';
import type { Judged } from './judge';

type Row = RecordOf<'interactions'>;

/** What was removed for good (rule 15). */
export interface Removed {
  /** When a timeline's removed history ends, epoch milliseconds, by client and funnel. */
  until: ReadonlyMap<string, number>;
  /** The day before which nothing is taken in; '' where none. */
  before: string;
}

const nameOf = (client: string, funnel: string) => JSON.stringify([client, funnel]);

export async function readRemoved(db: StagemarkDb): Promise<Removed> {
  const until = new Map<string, number>();
  await db.checkpoints.each(({ client, funnel, at }) => {
    until.set(nameOf(client, funnel), Date.parse(at));
  });
  return { until, before: await removedBefore(db) };
}

/**
 * New interactions that must not come in: those older than what was removed from their timeline (rule 15), and
 * those whose activity of the CRM is stored under another id (rule 11).
 */
export async function skipKnown(
  db: StagemarkDb,
  judged: readonly Judged[],
  removed: Removed,
): Promise<void> {
  const fresh = judged.filter(({ verdict }) => verdict === 'new');
  if (removed.until.size > 0) await skipRemoved(db, fresh, removed.until);
  for (const one of fresh) if ((one.record as Row).day < removed.before) one.verdict = 'skipped';
  const told = fresh.filter(({ record, verdict }) => {
    const { activity, deletedAt } = record as Row;
    return verdict === 'new' && activity !== null && deletedAt === null;
  });
  if (told.length === 0) return;
  const pairs = told.map(({ record }) => [(record as Row).site, (record as Row).activity ?? '']);
  const stored = await db.interactions.where('[site+activity]').anyOf(pairs).toArray();
  const live = stored.filter(({ deletedAt }) => deletedAt === null);
  const known = new Set(live.map(({ site, activity }) => nameOf(site, activity ?? '')));
  for (const one of told) {
    const { site, activity } = one.record as Row;
    if (known.has(nameOf(site, activity ?? ''))) one.verdict = 'skipped';
  }
}

async function skipRemoved(db: StagemarkDb, fresh: readonly Judged[], removed: Removed['until']) {
  const clients = fresh.map(({ record }) => (record as Row).client ?? '');
  const records = await db.clients.bulkGet(clients);
  for (const [i, one] of fresh.entries()) {
    const { client, funnel, at } = one.record as Row;
    if (client === null) continue;
    const root = records[i]?.root ?? client;
    const until = Math.max(
      removed.get(nameOf(client, funnel)) ?? Number.NEGATIVE_INFINITY,
      removed.get(nameOf(root, funnel)) ?? Number.NEGATIVE_INFINITY,
    );
    if (Date.parse(at) <= until) one.verdict = 'skipped';
  }
}

import { addDays, type Interaction, isSuccessful } from '@/lib/funnel';
import { auditOfAll, interactionsOfDays, rootsOf, type StagemarkDb } from '@/lib/store';
import { passes } from './filter';
import { type Flag, type FlagKind, findFlags, isEditedLate } from './flags';
import type { ReportQuery } from './report';

/** No more days are looked at for one report: interactions are read for it, not tallies. */
export const MOST_DAYS = 31;
/** Days before the period that are read too: what is forward again was forward before. */
const BEFORE = 14;
/** Clients looked up at a time. */
const CLIENTS = 200;

/** The order that they are shown in: what most needs an answer first. */
const ORDER: readonly FlagKind[] = ['lateEdit', 'pingPong', 'twoManagers', 'burst', 'shown'];

/** A flag, and the name of the client whom it is about. */
export interface NamedFlag extends Flag {
  clientName: string | null;
}

export interface Flags {
  flags: NamedFlag[];
  /** The first day that was looked at; later than the period's where that is longer than `MOST_DAYS`. */
  since: string;
}

/**
 * Steps forward and back of some days: no question rests on anything else. A day at a time, with the page's turn in
 * between: six weeks of a large team are more than it could take at once without being felt.
 */
async function movesOfDays(db: StagemarkDb, from: string, to: string): Promise<Interaction[]> {
  const moves: Interaction[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const rows = await interactionsOfDays(db, [day, day]);
    moves.push(...rows.filter(isMove));
  }
  return moves;
}

const isMove = ({ outcome }: Interaction) => isSuccessful(outcome) || outcome === 'regressed';

async function rootsOfAll(db: StagemarkDb, clients: string[]): Promise<Map<string, string>> {
  const roots = new Map<string, string>();
  for (let i = 0; i < clients.length; i += CLIENTS) {
    for (const [id, root] of await rootsOf(db, clients.slice(i, i + CLIENTS))) roots.set(id, root);
  }
  return roots;
}

/** What a head may want to ask about in a period: by index, from at most `MOST_DAYS` + 14 days of interactions. */
export async function readFlags(
  db: StagemarkDb,
  { period, filter, today }: ReportQuery,
): Promise<Flags> {
  const to = period.to < today ? period.to : today;
  const earliest = addDays(to, 1 - MOST_DAYS);
  const since = [period.from, earliest].sort()[1] ?? earliest;
  const rows = await movesOfDays(db, addDays(since, -BEFORE), to);
  const roots = await rootsOfAll(db, [...new Set(rows.flatMap(({ client }) => client ?? []))]);
  const late = rows.filter((row) => row.day >= since && isEditedLate(row));
  const audit = await auditOfAll(
    db,
    'interactions',
    late.map(({ id }) => id),
  );
  const rooted = rows.map((row) => ({ ...row, root: roots.get(row.client ?? '') ?? row.client }));
  const flags = findFlags(rooted, audit, (row) => row.day >= since && passes(filter, row));
  const last = ({ rows: of }: Flag) => of.at(-1)?.at ?? '';
  flags.sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      b.rows.length - a.rows.length ||
      (last(a) < last(b) ? 1 : -1),
  );
  const clients = await db.clients.bulkGet(flags.map(({ client }) => client ?? ''));
  const named = flags.map((one, i) => ({ ...one, clientName: clients[i]?.name ?? null }));
  return { flags: named, since };
}

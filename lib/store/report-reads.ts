import { addDays, compareInteractions, monthOf } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import type { ListedInteraction } from './queries';
import type { FinishedCycle, Interaction } from './records';
import { read } from './transact';
import { membersOf } from './view';

/** Deals closed on some days, by index. */
export function cyclesOfDays(
  db: StagemarkDb,
  [from, to]: readonly [from: string, to: string],
): Promise<FinishedCycle[]> {
  return db.cycles.where('day').between(from, to, true, true).toArray();
}

/** Interactions of some days, by index, in no order; deleted ones left out. */
export async function interactionsOfDays(
  db: StagemarkDb,
  [from, to]: readonly [from: string, to: string],
  manager?: string,
): Promise<Interaction[]> {
  const rows =
    manager === undefined
      ? db.interactions.where('day').between(from, to, true, true)
      : db.interactions.where('[manager+day]').between([manager, from], [manager, to], true, true);
  return (await rows.toArray()).filter(({ deletedAt }) => deletedAt === null);
}

/** Some interactions by their ids, newest first; deleted ones left out. */
export async function interactionsById(
  db: StagemarkDb,
  ids: readonly string[],
): Promise<ListedInteraction[]> {
  const rows = (await db.interactions.bulkGet([...ids])).flatMap((row) => row ?? []);
  const live = rows.filter(({ deletedAt }) => deletedAt === null);
  return named(
    db,
    live.sort((a, b) => compareInteractions(b, a)),
  );
}

/** Adds the clients' names. */
async function named(db: StagemarkDb, rows: Interaction[]): Promise<ListedInteraction[]> {
  const ids = [...new Set(rows.flatMap(({ client }) => client ?? []))];
  const clients = await db.clients.bulkGet(ids);
  const names = new Map(clients.map((client) => [client?.id, client?.name]));
  return rows.map((row) => ({ ...row, clientName: names.get(row.client ?? '') ?? null }));
}

/**
 * The interactions behind a number, newest first: read from the end, a day at a time (a month at a time for one
 * manager), until there are enough.
 * @returns at most `limit` of them, and whether there are more
 */
export async function interactionsBehind(
  db: StagemarkDb,
  [from, to]: readonly [from: string, to: string],
  options: { manager?: string | undefined; limit: number; wanted: (row: Interaction) => boolean },
): Promise<{ rows: ListedInteraction[]; isMore: boolean }> {
  const { manager, limit, wanted } = options;
  const found: Interaction[] = [];
  let last = to;
  while (last >= from && found.length <= limit) {
    const monthStart = `${monthOf(last)}-01`;
    const start = manager === undefined ? last : monthStart < from ? from : monthStart;
    const rows = (await interactionsOfDays(db, [start, last], manager)).filter(wanted);
    found.push(...rows.sort((a, b) => compareInteractions(b, a)));
    last = addDays(start, -1);
  }
  const rows = await named(db, found.slice(0, limit));
  return { rows, isMore: found.length > limit };
}

/**
 * All interactions of a client and those linked with it, in the order of the timeline; deleted ones too, for the
 * page that can bring them back.
 */
export function interactionsOfClient(
  db: StagemarkDb,
  client: string,
): Promise<ListedInteraction[]> {
  return read(db, async () => {
    const root = (await db.clients.get(client))?.root ?? client;
    const members = await membersOf(db, root);
    const parts = await Promise.all(
      members.map((member) => db.interactions.where('client').equals(member).toArray()),
    );
    return named(db, parts.flat().sort(compareInteractions));
  });
}

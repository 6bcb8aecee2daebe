import Dexie from 'dexie';
import { addDays, compareInteractions, isContact, monthOf, movesOf } from '@/lib/funnel';
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
 * The interactions that brought clients to the stage where they stood at the end of a day, newest first: from the
 * last day backwards, the first move seen of a client tells where it stands.
 * @param until the day; of a client whose history was removed (rule 15) there is nothing to show
 * @returns at most `limit` of them, and whether there are more
 */
export async function interactionsStanding(
  db: StagemarkDb,
  { funnel, stage, until }: { funnel: string; stage: string; until: string },
  limit: number,
): Promise<{ rows: ListedInteraction[]; isMore: boolean }> {
  const range = [[funnel, Dexie.minKey] as const, [funnel, until] as const] as const;
  const moved = db.flows.where('[funnel+day]').between(...range, true, true);
  const days = await moved.reverse().primaryKeys();
  const seen = new Set<string>();
  const found: Interaction[] = [];
  for (const [, day = ''] of days) {
    if (found.length > limit) break;
    const rows = (await interactionsOfDays(db, [day, day])).filter(
      (row) => row.funnel === funnel && movesOf(row).length > 0,
    );
    const clients = await db.clients.bulkGet(rows.map(({ client }) => client ?? ''));
    const roots = new Map(clients.map((client) => [client?.id, client?.root]));
    for (const row of rows.sort((a, b) => compareInteractions(b, a))) {
      const root = roots.get(row.client ?? '') ?? row.client ?? '';
      if (seen.has(root)) continue;
      seen.add(root);
      if (movesOf(row).at(-1)?.[1] === stage) found.push(row);
    }
  }
  return { rows: await named(db, found.slice(0, limit)), isMore: found.length > limit };
}

/** The contacts of one closed deal, newest first: those that its number counts. */
export function interactionsOfDeal(
  db: StagemarkDb,
  { client, funnel, cycle }: Pick<FinishedCycle, 'client' | 'funnel' | 'cycle'>,
): Promise<ListedInteraction[]> {
  return read(db, async () => {
    const members = await membersOf(db, client);
    const parts = await Promise.all(
      members.map((member) =>
        db.interactions.where('[funnel+client]').equals([funnel, member]).toArray(),
      ),
    );
    const rows = parts.flat().filter((row) => row.deletedAt === null && row.cycle === cycle);
    const sorted = rows.sort((a, b) => compareInteractions(b, a));
    // What came after the deal was closed is no cost of it (`finishedCycles`).
    const closing = sorted.findIndex((row) => movesOf(row).length > 0);
    return named(db, sorted.slice(Math.max(0, closing)).filter(isContact));
  });
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

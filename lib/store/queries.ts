import Dexie from 'dexie';
import { compareInteractions, isContact } from '@/lib/funnel';
import { DAYS, keyOfDay } from './commit';
import type { StagemarkDb } from './db';
import { listPending } from './pending';
import type { AuditEntry, Interaction, PendingRecord } from './records';
import { read } from './transact';

/** An interaction for a list. */
export interface ListedInteraction extends Interaction {
  /** `null` where no client is known, or it has no record. */
  clientName: string | null;
}

/** An interaction by id, deleted ones included, or `undefined`. */
export function getInteraction(db: StagemarkDb, id: string): Promise<Interaction | undefined> {
  return db.interactions.get(id);
}

/** A manager's interactions of some days that `wanted` takes, newest first, deleted ones left out. */
function list(
  db: StagemarkDb,
  manager: string,
  [from, to]: [from: string, to: string | typeof Dexie.maxKey],
  wanted: (interaction: Interaction) => boolean,
): Promise<ListedInteraction[]> {
  return read(db, async () => {
    const rows = await db.interactions
      .where('[manager+day]')
      .between([manager, from], [manager, to], true, true)
      .toArray();
    const found = rows.filter((row) => row.deletedAt === null && wanted(row));
    const ids = [...new Set(found.flatMap(({ client }) => client ?? []))];
    const clients = await db.clients.bulkGet(ids);
    const names = new Map(clients.map((client) => [client?.id, client?.name]));
    return found
      .sort((a, b) => compareInteractions(b, a))
      .map((row) => ({ ...row, clientName: names.get(row.client ?? '') ?? null }));
  });
}

/**
 * A manager's contacts of one day, newest first: as many as `dayNumbers` counts.
 * @param day `YYYY-MM-DD` where the manager is
 */
export function interactionsOfDay(
  db: StagemarkDb,
  manager: string,
  day: string,
): Promise<ListedInteraction[]> {
  return list(db, manager, [day, day], isContact);
}

/**
 * Contacts to be tagged later (rule 6): their client is known, no stage was picked.
 * @param sinceDay `YYYY-MM-DD`, included
 */
export function untagged(
  db: StagemarkDb,
  manager: string,
  sinceDay: string,
): Promise<ListedInteraction[]> {
  return list(
    db,
    manager,
    [sinceDay, Dexie.maxKey],
    (row) => isContact(row) && row.outcome === 'untagged' && row.client !== null,
  );
}

/** Saves with no kind and no pick: "Was it a contact?" (rule 6). */
export function unsure(
  db: StagemarkDb,
  manager: string,
  sinceDay: string,
): Promise<ListedInteraction[]> {
  return list(db, manager, [sinceDay, Dexie.maxKey], (row) => !isContact(row));
}

/** Contacts listed under "Which client?" (design.md, "The way of one interaction"). */
export function withoutClient(
  db: StagemarkDb,
  manager: string,
  sinceDay: string,
): Promise<ListedInteraction[]> {
  return list(
    db,
    manager,
    [sinceDay, Dexie.maxKey],
    (row) => isContact(row) && row.client === null,
  );
}

/** Saves of which nobody knows whether the CRM took them, oldest first (design.md, "Save watching"). */
export function undecided(db: StagemarkDb): Promise<PendingRecord[]> {
  return listPending(db, 'undecided');
}

/**
 * Why a manager's number of one day fell (design.md, "The rules of counting"), newest first. An entry's `before`
 * is `{ successful }`, its `after` `{ successful, table, key }`: the number then, and the record whose change
 * (`what`: recorded, amended, deleted, linked …) did it.
 */
export async function fallsOfDay(
  db: StagemarkDb,
  manager: string,
  day: string,
): Promise<AuditEntry[]> {
  const entries = await db.audit
    .where('[table+key]')
    .equals([DAYS, keyOfDay(manager, day)])
    .sortBy('id');
  return entries.reverse();
}

/** What was done to one record, oldest first. */
export function auditOf(db: StagemarkDb, table: string, key: string): Promise<AuditEntry[]> {
  return db.audit.where('[table+key]').equals([table, key]).sortBy('id');
}

/** What was done to some records, in no order. */
export async function auditOfAll(
  db: StagemarkDb,
  table: string,
  keys: readonly string[],
): Promise<AuditEntry[]> {
  if (keys.length === 0) return [];
  const pairs = keys.map((key) => [table, key]);
  return db.audit.where('[table+key]').anyOf(pairs).toArray();
}

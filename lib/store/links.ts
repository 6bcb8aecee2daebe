import { planEach, refold } from './commit';
import { countDayChanges, type DayChange, type DayDeltas, listDayChanges } from './day-changes';
import type { StagemarkDb } from './db';
import { StoreError } from './errors';
import type { ClientRecord } from './records';
import { addAudit, type Edit, revise } from './revision';
import { read, write } from './transact';
import { membersOf, type Timeline, type View, viewOf } from './view';

/** Groups of clients after a change: ids of each group. */
type Groups = readonly (readonly string[])[];

/** The smallest id: two browsers that link the same clients agree on the root, in whatever order they did. */
function chooseRoot(members: readonly string[]): string {
  return members.reduce((least, id) => {
    if (id < least) return id;
    return least;
  });
}

async function getKnown(db: StagemarkDb, id: string): Promise<ClientRecord> {
  const found = await db.clients.get(id);
  if (!found) throw new StoreError('unknown-client', `No client ${id}`);
  return found;
}

/** The group that two clients make together. */
async function groupsLinked(db: StagemarkDb, a: string, b: string): Promise<Groups> {
  const roots = new Set([(await getKnown(db, a)).root, (await getKnown(db, b)).root]);
  const members = await Promise.all([...roots].map((root) => membersOf(db, root)));
  return [members.flat()];
}

/** The client alone, and the rest of its group. */
async function groupsUnlinked(db: StagemarkDb, id: string): Promise<Groups> {
  const members = await membersOf(db, (await getKnown(db, id)).root);
  const rest = members.filter((member) => member !== id);
  return rest.length > 0 ? [[id], rest] : [[id]];
}

/** All timelines that the groups had or will have. */
async function timelinesOf(db: StagemarkDb, groups: Groups): Promise<Timeline[]> {
  const clients = groups.flat();
  const records = await db.clients.bulkGet(clients);
  const roots = new Set([...groups.map(chooseRoot), ...records.map((row) => row?.root ?? '')]);
  const rows = await Promise.all(
    clients.map((client) => db.interactions.where('client').equals(client).toArray()),
  );
  const funnels = new Set(rows.flat().map(({ funnel }) => funnel));
  return [...roots].flatMap((root) => [...funnels].map((funnel) => ({ root, funnel })));
}

async function regroup(db: StagemarkDb, groups: Groups, what: string, key: string, edit: Edit) {
  const timelines = await timelinesOf(db, groups);
  const before: Record<string, string> = {};
  const after: Record<string, string> = {};
  for (const group of groups) {
    const root = chooseRoot(group);
    for (const known of await db.clients.bulkGet([...group])) {
      if (!known || known.root === root) continue;
      before[known.id] = known.root;
      after[known.id] = root;
      await db.clients.put(revise({ ...known, root }, edit));
    }
  }
  if (Object.keys(after).length === 0) return;
  const deed = { what, table: 'clients', key };
  const outcomes = await refold(db, timelines, deed, edit);
  await addAudit(db, deed, { before: { roots: before }, after: { roots: after, outcomes } }, edit);
}

async function preview(db: StagemarkDb, groups: Groups): Promise<DayChange[]> {
  const base = viewOf(db);
  const byClient = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  const view: View = {
    ...base,
    async rootsOf(clients) {
      const roots = await base.rootsOf(clients);
      for (const client of clients) {
        const group = byClient.get(client);
        if (group) roots.set(client, chooseRoot(group));
      }
      return roots;
    },
    async membersOf(root) {
      const group = byClient.get(root);
      if (!group) return base.membersOf(root);
      return chooseRoot(group) === root ? [...group] : [];
    },
  };
  const deltas: DayDeltas = new Map();
  await planEach(db, view, await timelinesOf(db, groups), ({ changes }) =>
    countDayChanges(deltas, changes.values()),
  );
  return listDayChanges(db, deltas, false);
}

/**
 * Makes two clients (and all already linked with either) share one timeline, and folds it (rule 13).
 * @throws StoreError `unknown-client`
 */
export function linkClients(db: StagemarkDb, a: string, b: string, edit: Edit): Promise<void> {
  return write(db, async () => regroup(db, await groupsLinked(db, a, b), 'linked', b, edit));
}

/**
 * Takes a client out of its group; the others stay together. Both timelines are folded (rule 13).
 * @throws StoreError `unknown-client`
 */
export function unlinkClient(db: StagemarkDb, id: string, edit: Edit): Promise<void> {
  return write(db, async () => regroup(db, await groupsUnlinked(db, id), 'unlinked', id, edit));
}

/**
 * The days that linking would change (rule 13); nothing is written.
 * @throws StoreError `unknown-client`
 */
export function previewLink(db: StagemarkDb, a: string, b: string): Promise<DayChange[]> {
  return read(db, async () => preview(db, await groupsLinked(db, a, b)));
}

/**
 * The days that taking a client out of its group would change (rule 13); nothing is written.
 * @throws StoreError `unknown-client`
 */
export function previewUnlink(db: StagemarkDb, id: string): Promise<DayChange[]> {
  return read(db, async () => preview(db, await groupsUnlinked(db, id)));
}

import Dexie from 'dexie';
import {
  addAudit,
  type Edit,
  type ImportJournal,
  recountDays,
  refoldTouched,
  type StagemarkDb,
  type Touched,
} from '@/lib/store';
import type { Gathered } from './commit-chunk';
import { OF_BROWSER } from './judge';

/** Every funnel that interactions name, from the index alone. */
async function usedFunnels(db: StagemarkDb): Promise<string[]> {
  const funnels: string[] = [];
  for (let from: unknown[] = [Dexie.minKey]; ; ) {
    const next = await db.interactions.where('[funnel+client]').above(from).first();
    if (!next) return funnels;
    funnels.push(next.funnel);
    from = [next.funnel, Dexie.maxKey];
  }
}

/** Everything, where a crash forgot what exactly. */
export async function allTouched(db: StagemarkDb): Promise<Touched> {
  const funnels = await usedFunnels(db);
  return { timelines: new Map(funnels.map((funnel) => [funnel, 'all'])), days: 'all' };
}

/** Adds regrouped clients to the timelines of every funnel. */
export async function spread(db: StagemarkDb, touched: Gathered): Promise<Touched> {
  const { timelines, days, regrouped } = touched;
  if (regrouped.size > 0) {
    for (const funnel of await usedFunnels(db)) {
      const clients = timelines.get(funnel) ?? new Set<string>();
      timelines.set(funnel, clients);
      if (clients !== 'all') for (const client of regrouped) clients.add(client);
    }
  }
  return { timelines, days };
}

interface Result {
  what: 'imported' | 'import-undone';
  content: unknown;
}

/** Folds and counts what was touched, and closes the journal: after this the import never was on its way. */
export async function settle(
  db: StagemarkDb,
  journal: ImportJournal,
  touched: Touched,
  result: Result,
  edit: Edit,
  onStep: () => void = () => undefined,
): Promise<void> {
  const deed = { what: result.what, table: 'imports', key: journal.id };
  await refoldTouched(db, touched, onStep);
  await recountDays(db, touched.days, deed, edit, onStep);
  await closeJournal(db, journal, result, edit);
}

/** Ends an import: its staged rows and its journal go, an entry of the audit stays. */
export async function closeJournal(
  db: StagemarkDb,
  { id }: ImportJournal,
  { what, content }: Result,
  edit: Edit,
): Promise<void> {
  await dropStaged(db, id, async () => {
    await addAudit(db, { what, table: 'imports', key: id }, { before: null, after: content }, edit);
  });
}

/** Empties the store for a backup that replaces it; what the CRM has under way stays. */
export async function clearFor(db: StagemarkDb, journal: ImportJournal): Promise<void> {
  const stay = new Set(['imports', 'staged', 'pending']);
  await db.transaction('rw', db.tables, async () => {
    const own = await db.settings.bulkGet([...OF_BROWSER]);
    await Promise.all(db.tables.flatMap((each) => (stay.has(each.name) ? [] : [each.clear()])));
    await db.settings.bulkPut(own.filter((one) => one !== undefined));
    await db.imports.put(journal);
  });
}

/** Removes an import's staged rows and its journal. */
export async function dropStaged(
  db: StagemarkDb,
  id: string,
  also: () => Promise<void> = async () => undefined,
): Promise<void> {
  await db.transaction('rw', [db.staged, db.imports, db.audit], async () => {
    await db.staged.where(':id').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    await db.imports.delete(id);
    await also();
  });
}

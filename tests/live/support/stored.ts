import type { Page } from 'playwright-core';

/** One interaction as the extension has stored it, with names in place of ids. */
export interface StoredInteraction {
  id: string;
  kind: string | null;
  /** Type, id and name of the client's record; `null` where none was read. */
  client: { type: string; recordId: string; name: string } | null;
  before: string | null;
  result: string | null;
  outcome: string;
  manager: string | null;
  activity: string | null;
}

export interface Stored {
  interactions: StoredInteraction[];
  /** Saves whose end is not known yet, with what was heard of each. */
  pending: string[];
}

type Row = Record<string, unknown> & { id: string };

/** Reads what is stored, through one of the extension's own pages. */
export async function readStored(page: Page): Promise<Stored> {
  const tables = ['interactions', 'clients', 'managers', 'funnels', 'pending'];
  const rows = await page.evaluate(
    (names) =>
      new Promise<Record<string, Row[]>>((done, fail) => {
        const opening = indexedDB.open('stagemark');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const all: Record<string, Row[]> = {};
          const reading = db.transaction(names, 'readonly');
          for (const name of names) {
            const asked = reading.objectStore(name).getAll();
            asked.onsuccess = () => {
              all[name] = asked.result as Row[];
            };
          }
          reading.oncomplete = () => {
            db.close();
            done(all);
          };
          reading.onerror = () => fail(reading.error);
        };
      }),
    tables,
  );
  const of = (table: string, id: unknown) => rows[table]?.find((row) => row.id === id);
  const stageName = (row: Row, id: unknown) => {
    const stages = (of('funnels', row.funnel)?.stages ?? []) as { id: string; name?: string }[];
    return id === null || id === undefined
      ? null
      : (stages.find((s) => s.id === id)?.name ?? String(id));
  };
  return {
    pending: (rows.pending ?? []).map(
      ({ state, evidence }) => `${state} ${JSON.stringify(evidence).slice(0, 300)}`,
    ),
    interactions: (rows.interactions ?? [])
      .filter((row) => row.deletedAt === null)
      .map((row) => ({
        id: row.id,
        kind: row.kind as string | null,
        client: (of('clients', row.client) as unknown as StoredInteraction['client']) ?? null,
        before: stageName(row, row.before),
        result: stageName(row, row.resultingStage),
        outcome: String(row.outcome),
        manager: (of('managers', row.manager)?.name as string | undefined) ?? null,
        activity: row.activity as string | null,
      })),
  };
}

/** Makes the recogniser work alone on every site: the product `none` has no profile. */
export async function leaveToRecogniser(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('stagemark');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction('sites', 'readwrite');
          const sites = writing.objectStore('sites');
          const asked = sites.getAll();
          asked.onsuccess = () => {
            for (const site of asked.result) sites.put({ ...site, product: 'none' });
          };
          writing.oncomplete = () => {
            db.close();
            done();
          };
          writing.onerror = () => fail(writing.error);
        };
      }),
  );
}

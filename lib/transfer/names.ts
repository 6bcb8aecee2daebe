import type { StagemarkDb } from '@/lib/store';

const PAGE = 5_000;

/** What ids are called: a file that people read needs names beside them. */
export interface Names {
  manager(id: string): string;
  client(id: string): string;
  funnel(id: string): string;
  stage(funnel: string, id: string): string;
  reason(funnel: string, id: string): string;
  site(id: string): string;
}

async function readPairs(
  db: StagemarkDb,
  table: 'clients' | 'managers',
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let last = ''; ; ) {
    const rows = await db
      .table<{ id: string; name: string }, string>(table)
      .where(':id')
      .above(last)
      .limit(PAGE)
      .toArray();
    for (const { id, name } of rows) names.set(id, name);
    const end = rows.at(-1);
    if (rows.length < PAGE || !end) return names;
    last = end.id;
  }
}

/**
 * Reads all names at once: rows come in the order of their ids, so a page of them asks for as many clients as it
 * has rows. 100,000 clients take some 15 MB. An id without a record is its own name.
 */
export async function readNames(db: StagemarkDb): Promise<Names> {
  const clients = await readPairs(db, 'clients');
  const managers = await readPairs(db, 'managers');
  const sites = new Map((await db.sites.toArray()).map(({ id, name }) => [id, name]));
  const funnels = new Map((await db.funnels.toArray()).map((funnel) => [funnel.id, funnel]));
  const stages = new Map<string, Map<string, string>>();
  const reasons = new Map<string, Map<string, string>>();
  for (const funnel of funnels.values()) {
    stages.set(funnel.id, new Map(funnel.stages.map(({ id, name }) => [id, name ?? id])));
    reasons.set(funnel.id, new Map(funnel.reasons.map(({ id, name }) => [id, name])));
  }
  return {
    manager: (id) => managers.get(id) ?? id,
    client: (id) => clients.get(id) ?? id,
    funnel: (id) => funnels.get(id)?.name ?? id,
    stage: (funnel, id) => stages.get(funnel)?.get(id) ?? id,
    reason: (funnel, id) => reasons.get(funnel)?.get(id) ?? id,
    site: (id) => sites.get(id) ?? id,
  };
}

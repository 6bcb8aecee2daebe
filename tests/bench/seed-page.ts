import { starterFunnel } from '@/lib/funnel';
import {
  addToTotals,
  applyManyToDeals,
  managerFor,
  newTotals,
  openDb,
  putFunnel,
  putSetting,
  refillCounters,
  type StagemarkDb,
  setCurrentManager,
} from '@/lib/store';
import { makeHistory } from './make-history';

/** Runs in a page of the built extension: fills its database with a long history. */

const MANAGERS = 50;
const DAYS = 730;
const CHUNK = 5_000;
const EDIT = { by: 'bench', now: '2026-11-24T00:00:00.000Z' };
const REVISION = { rev: 1, editedAt: EDIT.now, editedBy: EDIT.by, deletedAt: null };

async function putAll<T>(rows: T[], put: (part: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) await put(rows.slice(i, i + CHUNK));
}

async function seed(total: number, today: string, said: (n: number) => void): Promise<number> {
  const db: StagemarkDb = openDb('stagemark', { durability: 'relaxed' });
  const known = await db.interactions.count();
  if (known > 0) return known;
  const funnel = { ...starterFunnel((id) => id), name: 'Sales', strict: false };
  await putFunnel(db, funnel, EDIT);
  const totals = newTotals();
  let made = 0;
  for (let i = 0; i < MANAGERS; i += 1) {
    const { id } = await managerFor(db, { site: 'bench', id: `m${i}`, name: `Manager ${i}` }, EDIT);
    const count = Math.round(total / MANAGERS);
    const input = { funnel, manager: id, count, today, days: DAYS, seed: 1_000 + i };
    const { interactions, cycles, clients } = makeHistory(input);
    for (const row of interactions) addToTotals(totals, row);
    await putAll(interactions, (part) => db.interactions.bulkAdd(part));
    await putAll(cycles, (part) => db.cycles.bulkAdd(part));
    await applyManyToDeals(db, { put: cycles, gone: [] });
    const records = clients.map((client) => ({
      ...{ id: client, root: client, site: 'bench', type: 'deal', recordId: client },
      ...{ name: client, url: null, funnel: null, ...REVISION },
    }));
    await putAll(records, (part) => db.clients.bulkAdd(part));
    made += interactions.length;
    said(made);
  }
  await refillCounters(db, totals);
  await setCurrentManager(db, 'bench/m0');
  await putSetting(db, 'role', 'seller');
  db.close();
  return made;
}

/** Times of the cheapest things that a page can ask, in the same database. */
async function rawTimes(today: string): Promise<Record<string, number>> {
  const db = openDb();
  await db.open();
  const time = async (times: number, ask: () => PromiseLike<unknown>) => {
    const all: number[] = [];
    for (let i = 0; i < times; i += 1) {
      const start = performance.now();
      await ask();
      all.push(performance.now() - start);
    }
    return all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  };
  const months = (from: string, to: string) =>
    db.patterns.where(':id').between([from], [to, []]).toArray();
  const month = today.slice(0, 7);
  const yearAgo = `${Number(today.slice(0, 4)) - 1}`;
  const found = {
    get: await time(51, () => db.interactions.get('bench/deal/bench/m0-7-1')),
    dayTallies: await time(9, () => db.days.where(':id').between([today], [today, []]).toArray()),
    monthTallies: await time(9, () => months(month, month)),
    yearTallies: await time(5, () => months(`${yearAgo}-01`, `${yearAgo}-12`)),
    monthRows: (await months(month, month)).length,
    yearRows: (await months(`${yearAgo}-01`, `${yearAgo}-12`)).length,
  };
  db.close();
  return found;
}

Object.assign(globalThis, { stagemarkBench: { seed, rawTimes } });

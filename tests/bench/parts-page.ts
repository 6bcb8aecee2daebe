import { periodOf, readFlows, readHours, readNorms, readReport } from '@/lib/score';
import { openDb, readDeals, readPatterns } from '@/lib/store';

/** Runs in a page of the built extension: how long each part of a report takes to read, without painting. */
async function partTimes(today: string): Promise<Record<string, Record<string, number>>> {
  const db = openDb();
  await db.open();
  const time = async (ask: () => PromiseLike<unknown>) => {
    const all: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      await ask();
      all.push(performance.now() - start);
    }
    return Math.round(Math.min(...all));
  };
  const yearAgo = `${Number(today.slice(0, 4)) - 1}-06-01`;
  const found: Record<string, Record<string, number>> = {};
  for (const [kind, day] of [
    ['day', today],
    ['month', today],
    ['year', yearAgo],
  ] as const) {
    const period = periodOf(kind, day);
    const query = { period, filter: {}, today };
    found[kind] = {
      get: await time(() => db.interactions.get('bench/deal/bench/m0-7-1')),
      patterns: await time(() =>
        readPatterns(db, [period.from.slice(0, 7), period.to.slice(0, 7)]),
      ),
      report: await time(() => readReport(db, query)),
      deals: await time(() => readDeals(db, [period.from.slice(0, 7), period.to.slice(0, 7)])),
      norms: await time(() => readNorms(db, query)),
      flows: await time(() => readFlows(db, period)),
      hours: await time(() => readHours(db, query)),
    };
  }
  db.close();
  return found;
}

Object.assign(globalThis, { stagemarkParts: { partTimes } });

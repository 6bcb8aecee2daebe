import { addDays, monthOf } from '@/lib/funnel';
import {
  cyclesOfDays,
  type FinishedCycle,
  type FunnelRecord,
  interactionsBehind,
  interactionsById,
  interactionsOfDeal,
  interactionsStanding,
  type ListedInteraction,
  type StagemarkDb,
} from '@/lib/store';
import { type Behind, isBehind } from './filter';
import { ofDeals } from './norms';
import type { Period } from './period';
import { kindsOf } from './scorecard';

/** Interactions behind a number; `deal` is the closed deal that one of them belongs to, where deals were asked for. */
export interface FoundBehind {
  rows: (ListedInteraction & { deal?: FinishedCycle })[];
  /** Whether there are more than the limit. */
  isMore: boolean;
}

interface Options {
  funnels: readonly FunnelRecord[];
  limit: number;
}

/** The interactions behind a number of a report, newest first; of a row's sum, those that came before those there. */
export async function readBehind(
  db: StagemarkDb,
  period: Pick<Period, 'from' | 'to'>,
  behind: Behind,
  options: Options,
): Promise<FoundBehind> {
  const { ids, stood, deals, entered } = behind;
  if (ids) {
    const rows = await interactionsById(db, ids);
    return { rows: rows.slice(0, options.limit), isMore: rows.length > options.limit };
  }
  if (deals !== undefined) return readDeals(db, period, behind, options);
  if (stood === undefined) return readMade(db, period, behind, options);
  const made =
    entered === undefined
      ? { rows: [], isMore: false }
      : await readMade(db, period, { ...behind, stood: undefined }, options);
  if (made.isMore) return made;
  const until = stood.when === 'start' ? addDays(period.from, -1) : period.to;
  const of = { funnel: behind.funnel ?? '', stage: stood.stage, until };
  const there = await interactionsStanding(db, of, options.limit - made.rows.length);
  return { rows: [...made.rows, ...there.rows], isMore: there.isMore };
}

/** Those that were made in the period. */
function readMade(
  db: StagemarkDb,
  { from, to }: Pick<Period, 'from' | 'to'>,
  behind: Behind,
  { funnels, limit }: Options,
): Promise<FoundBehind> {
  const kindOf = kindsOf(funnels);
  const days =
    behind.day === undefined ? ([from, to] as const) : ([behind.day, behind.day] as const);
  return interactionsBehind(db, days, {
    manager: behind.manager,
    limit,
    wanted: (row) => isBehind(row, behind, { kindOf, funnels }),
  });
}

/**
 * Those of the deals closed in the period, the last one closed first, whole deals until there are enough: a month at
 * a time from the end, for a year has more deals than anybody looks at.
 */
async function readDeals(
  db: StagemarkDb,
  { from, to }: Pick<Period, 'from' | 'to'>,
  behind: Behind,
  { limit }: Options,
): Promise<FoundBehind> {
  const rows: FoundBehind['rows'] = [];
  for (let last = to; last >= from; ) {
    const month = `${monthOf(last)}-01`;
    const first = month < from ? from : month;
    const cycles = (await cyclesOfDays(db, [first, last]))
      .filter((deal) => deal.result === behind.deals && ofDeals(behind)(deal))
      .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.client < b.client ? -1 : 1));
    for (const deal of cycles) {
      if (rows.length >= limit) return { rows, isMore: true };
      rows.push(...(await interactionsOfDeal(db, deal)).map((row) => ({ ...row, deal })));
    }
    last = addDays(first, -1);
  }
  return { rows, isMore: false };
}

import {
  addDays,
  monthOf,
  type PatternRow,
  sumPatterns,
  type Tally,
  talliesOfPattern,
} from '@/lib/funnel';
import {
  cyclesOfDays,
  dealRowOf,
  interactionsOfDays,
  listFunnels,
  listManagers,
  read,
  readDeals,
  readPatterns,
  readTallies,
  type StagemarkDb,
} from '@/lib/store';
import { type Filter, passes } from './filter';
import { type ManagerRow, managerRows, SPARK_DAYS, sparksOf } from './managers';
import { type Norm, normsOf, ofDeals, type ReasonCount, reasonCounts } from './norms';
import { byDay, byHour, byWeekday, type Pair } from './patterns';
import { earlierOf, type Period, spansOf } from './period';
import { kindsOf, type Score, scorecard } from './scorecard';

/** What a report is asked for. */
export interface ReportQuery {
  period: Pick<Period, 'from' | 'to'>;
  filter: Filter;
  /** No spark line goes beyond it. */
  today: string;
}

export interface Report {
  total: Score;
  managers: ManagerRow[];
  reasons: ReasonCount[];
  days: (Pair & { day: string })[];
  weekdays: Pair[];
  /** `null` where single days need their interactions: `readHours` reads them, and later. */
  hours: Pair[] | null;
  /** What the filter let through: the numbers per stage are made from them. */
  tallies: Tally[];
}

/** Tallies of a period: whole months from their patterns, the days around them from the daily tallies. */
async function talliesOf(
  db: StagemarkDb,
  { period, filter }: ReportQuery,
  patterns: readonly PatternRow[],
): Promise<Tally[]> {
  const { days, months } = spansOf(period);
  const parts = await Promise.all(days.map((span) => readTallies(db, span, filter.manager)));
  const around = parts.flat().filter((row) => passes(filter, row));
  const whole = inPeriod(patterns, { period });
  // Of one month there is nothing to add up.
  const sums = months?.[0] === months?.[1] ? whole : sumPatterns(whole);
  return [...sums.flatMap(talliesOfPattern), ...around];
}

/** Patterns of the period's whole months. */
function inPeriod(patterns: readonly PatternRow[], { period }: Pick<ReportQuery, 'period'>) {
  const [first, last] = spansOf(period).months ?? ['', ''];
  return patterns.filter(({ month }) => first <= month && month <= last);
}

/** The last day of a period that has been. */
const lastDay = ({ period, today }: ReportQuery) => earlierOf(period.to, today);

async function patternsOf(db: StagemarkDb, query: ReportQuery): Promise<PatternRow[]> {
  const { period, filter } = query;
  const sparks = addDays(lastDay(query), 1 - SPARK_DAYS);
  const first = earlierOf(sparks, period.from);
  const rows = await readPatterns(db, [monthOf(first), monthOf(period.to)], filter.manager);
  return rows.filter((row) => passes(filter, row));
}

/** Table, totals, reasons and days: all by index, from tallies and patterns alone. */
export function readReport(db: StagemarkDb, query: ReportQuery): Promise<Report> {
  return read(db, async () => {
    const [patterns, funnels, managers] = await Promise.all([
      patternsOf(db, query),
      listFunnels(db),
      listManagers(db),
    ]);
    const tallies = await talliesOf(db, query, patterns);
    const kindOf = kindsOf(funnels);
    const names = new Map(managers.map(({ id, name }) => [id, name]));
    const sparks = sparksOf(patterns, lastDay(query));
    const days = byDay(patterns, [query.period.from, query.period.to]);
    return {
      total: scorecard(tallies, kindOf),
      managers: managerRows(tallies, { kindOf, names, sparks }),
      reasons: reasonCounts(tallies),
      days,
      weekdays: byWeekday(days),
      hours: spansOf(query.period).days.length > 0 ? null : byHour(inPeriod(patterns, query), []),
      tallies,
    };
  });
}

/** Norms of deals that were closed in the period: whole months are counted already, the days around them are read. */
export async function readNorms(db: StagemarkDb, { period, filter }: ReportQuery): Promise<Norm[]> {
  const { months, days } = spansOf(period);
  const [rows, ...around] = await Promise.all([
    months ? readDeals(db, months, filter.manager) : [],
    ...days.map((span) => cyclesOfDays(db, span)),
  ]);
  const deals = [...rows, ...around.flat().flatMap((cycle) => dealRowOf(cycle) ?? [])];
  return normsOf(deals.filter(ofDeals(filter)));
}

/** Contacts by hour. Only the days beside whole months are read from the interactions. */
export async function readHours(db: StagemarkDb, query: ReportQuery): Promise<Pair[]> {
  const { period, filter } = query;
  const { months, days } = spansOf(period);
  const patterns = months ? await readPatterns(db, months, filter.manager) : [];
  const parts = await Promise.all(days.map((span) => interactionsOfDays(db, span, filter.manager)));
  return byHour(
    patterns.filter((row) => passes(filter, row)),
    parts.flat().filter((row) => passes(filter, row)),
  );
}

import { addDays, monthOf, type PatternRow, patternName, type Tally } from '@/lib/funnel';
import {
  addToScore,
  contactsPerSuccess,
  emptyScore,
  type KindOf,
  type Score,
  successRate,
} from './scorecard';

/** Days that a spark line shows. */
export const SPARK_DAYS = 14;

/** A row of the table "Managers". */
export interface ManagerRow extends Score {
  manager: string;
  name: string;
  /** 0 to 1, or `null` without contacts. */
  rate: number | null;
  perSuccess: number | null;
  /** Successful contacts of the last 14 days, oldest first. */
  spark: number[];
}

/** Columns that can be sorted by. */
export type SortKey =
  | 'name'
  | 'rate'
  | 'perSuccess'
  | 'call'
  | 'meeting'
  | 'message'
  | Exclude<keyof Score, 'byKind'>;

function byManager(rows: readonly Tally[], kindOf: KindOf): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const row of rows) {
    const score = scores.get(row.manager) ?? emptyScore();
    scores.set(row.manager, score);
    addToScore(score, row, kindOf);
  }
  return scores;
}

/**
 * Successful contacts per manager and day, oldest first.
 * @param last the last of the 14 days
 */
export function sparksOf(patterns: readonly PatternRow[], last: string): Map<string, number[]> {
  const days = Array.from({ length: SPARK_DAYS }, (_, i) => addDays(last, i + 1 - SPARK_DAYS));
  const sparks = new Map<string, number[]>();
  for (const { manager, month, n } of patterns) {
    const spark = sparks.get(manager) ?? days.map(() => 0);
    sparks.set(manager, spark);
    for (const [i, day] of days.entries()) {
      if (monthOf(day) !== month) continue;
      spark[i] = (spark[i] ?? 0) + (n[patternName('D', Number(day.slice(8)))] ?? 0);
    }
  }
  return sparks;
}

/**
 * The rows of the table "Managers", best first. Whoever has a spark line was at work then, so stands there also
 * without a contact in the period: that is the first thing that a head asks.
 */
export function managerRows(
  rows: readonly Tally[],
  options: {
    kindOf: KindOf;
    names: ReadonlyMap<string, string>;
    sparks: ReadonlyMap<string, number[]>;
  },
): ManagerRow[] {
  const { kindOf, names, sparks } = options;
  const none = Array.from({ length: SPARK_DAYS }, () => 0);
  const scores = byManager(rows, kindOf);
  for (const manager of sparks.keys()) {
    if (!scores.has(manager)) scores.set(manager, emptyScore());
  }
  const made = [...scores].map(([manager, score]) => ({
    ...score,
    manager,
    name: names.get(manager) ?? manager,
    rate: successRate(score),
    perSuccess: contactsPerSuccess(score),
    spark: sparks.get(manager) ?? none,
  }));
  return made.sort(compareBest);
}

/** Best first: by successful contacts, then by success rate, then fewer contacts, then by name. As `dayBoard`. */
export function compareBest(a: ManagerRow, b: ManagerRow): number {
  return (
    b.successful - a.successful ||
    (b.rate ?? -1) - (a.rate ?? -1) ||
    a.contacts - b.contacts ||
    a.name.localeCompare(b.name)
  );
}

function numberOf(row: ManagerRow, key: Exclude<SortKey, 'name'>): number | null {
  if (key === 'call' || key === 'meeting' || key === 'message') return row.byKind[key];
  return row[key];
}

/** Sorted by a column; what is unknown goes last, whichever way; ties best first. */
export function sortManagers(
  rows: readonly ManagerRow[],
  key: SortKey,
  direction: 'ascending' | 'descending',
): ManagerRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (key === 'name') return sign * a.name.localeCompare(b.name);
    const [left, right] = [numberOf(a, key), numberOf(b, key)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || compareBest(a, b);
    }
    return sign * (left - right) || compareBest(a, b);
  });
}

import { dayOf } from './day';
import { type Interaction, isReadable, isSuccessful } from './interaction';
import { monthOf, type Tally, tallyOf } from './tally';
import type { Outcome } from './types';

/**
 * Numbers under names that are many and mostly absent, so that a report reads one small row instead of hundreds
 * of tallies (design.md, "What the store pays"). A name that would be 0 is left out.
 */
export type Counters = Record<string, number>;

/** All moves between stages of one funnel on one day, whoever made them. */
export interface FlowRow {
  funnel: string;
  day: string;
  /** By `moveName`. */
  n: Counters;
}

/** The same of one month: what a report adds up of the time before its period. */
export interface FlowMonthRow {
  funnel: string;
  month: string;
  n: Counters;
}

/**
 * One manager's contacts of a day: all tallies of them in one row. A day of work has some twenty, and a row of its
 * own for each would make a table as long as the contacts.
 */
export interface DayRow {
  day: string;
  manager: string;
  funnel: string;
  site: string;
  /** By `dayTallyName`: counts and steps. */
  n: Counters;
}

/**
 * One manager's contacts of a month: when they were, and all tallies of them in one row. A year of fifty managers
 * is read as two thousand such rows instead of sixty thousand tallies.
 */
export interface PatternRow {
  month: string;
  manager: string;
  funnel: string;
  site: string;
  kind: string;
  /**
   * By `patternName`: contacts (`d`, `h`) and successful ones (`D`, `H`) by day of the month and by hour. By
   * `tallyName`: counts and steps.
   */
  n: Counters;
}

export type PatternName = 'd' | 'D' | 'h' | 'H';

/** E.g. `d07` for the seventh of the month, `h14` for two o'clock. */
export function patternName(what: PatternName, number: number): string {
  return `${what}${String(number).padStart(2, '0')}`;
}

const BETWEEN = '\t';

const [COUNT, STEPS] = ['t', 's'] as const;

/** What of a tally isn't in its row's key already. */
function tallyName(what: string, { outcome, from, to, reason }: Tally): string {
  return [what, outcome, from, to, reason].join(BETWEEN);
}

function dayTallyName(what: string, { kind, outcome, from, to, reason }: Tally): string {
  return [what, kind, outcome, from, to, reason].join(BETWEEN);
}

/** More names than any funnels make; what a damaged store holds must not stay in memory for good. */
const MOST_APART = 20_000;

/** Remembers what was made of a name: a report takes the same few hundred apart in each of its thousands of rows. */
function remembered<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    if (made.size >= MOST_APART) made.clear();
    const fresh = make(name);
    made.set(name, fresh);
    return fresh;
  };
}

/** A count's name taken apart, and the name of the steps beside it; `null` of a name that counts no tallies. */
const countOf = remembered((name) => {
  const [what, ...told] = name.split(BETWEEN);
  return what === COUNT ? { told, steps: STEPS + name.slice(1) } : null;
});

/** What an interaction adds to its day; `null` where it is no contact (rule 6). */
export function dayRowOf(interaction: Interaction): DayRow | null {
  const tally = tallyOf(interaction);
  return tally && dayRowOfTally(tally);
}

/** A tally as a row of its day, to be added to others. */
export function dayRowOfTally(tally: Tally): DayRow {
  const { day, manager, funnel, site, count, steps } = tally;
  const n: Counters = { [dayTallyName(COUNT, tally)]: count };
  if (steps > 0) n[dayTallyName(STEPS, tally)] = steps;
  return { day, manager, funnel, site, n };
}

/** What is the same of all tallies of a row. */
type RowKey = Pick<Tally, 'day' | 'manager' | 'funnel' | 'site'>;

/** A tally of a row. Written out, not spread: a month has seven thousand, and spreading took most of their time. */
function tallyOfRow(
  key: RowKey,
  kind: string,
  told: readonly string[],
  n: [number, number],
): Tally {
  const [outcome, from = '', to = '', reason = ''] = told;
  return {
    day: key.day,
    manager: key.manager,
    funnel: key.funnel,
    site: key.site,
    kind: kind as Tally['kind'],
    outcome: outcome as Outcome,
    from,
    to,
    reason,
    count: n[0],
    steps: n[1],
  };
}

/** The tallies that a day's row holds. */
export function talliesOfDay(row: DayRow): Tally[] {
  const tallies: Tally[] = [];
  for (const name in row.n) {
    const known = countOf(name);
    const [kind = '', ...told] = known?.told ?? [];
    const count = row.n[name] ?? 0;
    // Below 0 only where the row was wrong before: `checkTallies` finds that, a page must not show it.
    if (!known || told.length === 0 || count <= 0) continue;
    tallies.push(tallyOfRow(row, kind, told, [count, row.n[known.steps] ?? 0]));
  }
  return tallies;
}

/** The monthly tallies that a pattern holds. */
export function talliesOfPattern(row: PatternRow): Tally[] {
  const tallies: Tally[] = [];
  const key = { day: row.month, manager: row.manager, funnel: row.funnel, site: row.site };
  for (const name in row.n) {
    const known = countOf(name);
    if (!known || known.told.length === 0) continue;
    const n: [number, number] = [row.n[name] ?? 0, row.n[known.steps] ?? 0];
    tallies.push(tallyOfRow(key, row.kind, known.told, n));
  }
  return tallies;
}

/**
 * Patterns of several months as if they were one: names are added up before they are taken apart into tallies,
 * of which a year has a hundred times as many. Only what tallies are made of; the days of two months don't add up.
 */
export function sumPatterns(rows: readonly PatternRow[]): PatternRow[] {
  const sums = new Map<string, PatternRow>();
  for (const row of rows) {
    const { manager, funnel, site, kind, n } = row;
    const key = JSON.stringify([manager, funnel, site, kind]);
    const known = sums.get(key);
    const sum = known ?? { ...row, n: {} };
    if (!known) sums.set(key, sum);
    // A year has some hundred thousand names: no list of them is made.
    for (const name in n) {
      if (!name.startsWith(COUNT) && !name.startsWith(STEPS)) continue;
      sum.n[name] = (sum.n[name] ?? 0) + (n[name] ?? 0);
    }
  }
  return [...sums.values()];
}

/** Stage ids; '' for "came from nowhere": the first known stage of a client. */
export function moveName(from: string, to: string): string {
  return `${from}${BETWEEN}${to}`;
}

/** The two stages of a move's name. */
export const stagesOfMove = remembered((name): [from: string, to: string] => {
  const [from = '', to = ''] = name.split(BETWEEN);
  return [from, to];
});

/**
 * The moves that an interaction made (issue "The head's evening", funnel): a first known stage is an entry of its
 * own, also where the page showed it and the contact moved on from it at once; a skipped stage gets none.
 */
export function movesOf(interaction: Interaction): [from: string, to: string][] {
  const { left, before, resultingStage: to, deletedAt } = interaction;
  if (left === undefined || to === null || deletedAt !== null) return [];
  if (left !== null) return left === to ? [] : [[left, to]];
  if (before === null) return [['', to]];
  return before === to
    ? [['', to]]
    : [
        ['', before],
        [before, to],
      ];
}

/** What an interaction adds to the flow of its funnel; `null` where it moved nothing. */
export function flowOf(interaction: Interaction): FlowRow | null {
  const moves = isReadable(interaction) ? movesOf(interaction) : [];
  if (moves.length === 0) return null;
  const n: Counters = {};
  for (const [from, to] of moves) n[moveName(from, to)] = 1;
  return { funnel: interaction.funnel, day: interaction.day, n };
}

/** A day's moves as a row of their month, to be added to others. */
export function flowMonthOf({ funnel, day, n }: FlowRow): FlowMonthRow {
  return { funnel, month: monthOf(day), n };
}

/** What an interaction adds to the pattern of its month; `null` where it is no contact (rule 6). */
export function patternOf(interaction: Interaction): PatternRow | null {
  const tally = tallyOf(interaction);
  if (!tally) return null;
  const { at, outcome } = interaction;
  const { manager, funnel, site, kind } = tally;
  const [date, hour] = [Number(dayOf(at).slice(8)), Number(at.slice(11, 13))];
  const n: Counters = { [patternName('d', date)]: 1, [patternName('h', hour)]: 1 };
  if (isSuccessful(outcome)) {
    n[patternName('D', date)] = 1;
    n[patternName('H', hour)] = 1;
  }
  n[tallyName(COUNT, tally)] = 1;
  if (tally.steps > 0) n[tallyName(STEPS, tally)] = tally.steps;
  return { month: monthOf(tally.day), manager, funnel, site, kind, n };
}

/** Adds counters to others (`sign` 1) or takes them away (`sign` -1). A name that comes to 0 goes. */
export function addCounters(sum: Counters, more: Counters, sign: 1 | -1 = 1): Counters {
  for (const [name, count] of Object.entries(more)) {
    const total = (sum[name] ?? 0) + sign * count;
    if (total === 0) delete sum[name];
    else sum[name] = total;
  }
  return sum;
}

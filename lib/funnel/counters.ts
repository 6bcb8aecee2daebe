import { dayOf } from './day';
import { type Interaction, isReadable, isSuccessful } from './interaction';
import { monthOf, type Tally, tallyOf } from './tally';
import type { InteractionKind, Outcome } from './types';

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

/** Names taken apart, by name: a report takes the same few hundred apart in each of its thousands of rows. */
const apart = new Map<string, readonly string[]>();
/** More names than any funnels make; what a damaged store holds must not stay in memory for good. */
const MOST_APART = 20_000;

function partsOf(name: string): readonly string[] {
  const known = apart.get(name);
  if (known) return known;
  const parts = name.split(BETWEEN);
  if (apart.size >= MOST_APART) apart.clear();
  apart.set(name, parts);
  return parts;
}

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

/** The tallies that a day's row holds. */
export function talliesOfDay({ n, ...key }: DayRow): Tally[] {
  const tallies: Tally[] = [];
  for (const [name, count] of Object.entries(n)) {
    const [what, kind, outcome, from = '', to = '', reason = ''] = partsOf(name);
    // Below 0 only where the row was wrong before: `checkTallies` finds that, a page must not show it.
    if (what !== COUNT || outcome === undefined || count <= 0) continue;
    const steps = n[STEPS + name.slice(1)] ?? 0;
    const told = { kind: kind as InteractionKind | '', outcome: outcome as Outcome, from, to };
    tallies.push({ ...key, ...told, reason, count, steps });
  }
  return tallies;
}

/** The monthly tallies that a pattern holds. */
export function talliesOfPattern({ month, n, kind, ...key }: PatternRow): Tally[] {
  const tallies: Tally[] = [];
  for (const [name, count] of Object.entries(n)) {
    const [what, outcome, from = '', to = '', reason = ''] = partsOf(name);
    if (what !== COUNT || outcome === undefined) continue;
    const steps = n[STEPS + name.slice(1)] ?? 0;
    const told = { outcome: outcome as Outcome, from, to, reason, count, steps };
    tallies.push({ day: month, ...key, kind: kind as InteractionKind | '', ...told });
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
export function stagesOfMove(name: string): [from: string, to: string] {
  const [from = '', to = ''] = partsOf(name);
  return [from, to];
}

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

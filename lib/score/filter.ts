import {
  type Funnel,
  type Interaction,
  type InteractionKind,
  isContact,
  movesOf,
  ranksOf,
} from '@/lib/funnel';
import { type Leaving, leavingOf } from './flow';
import { hourOf } from './patterns';
import { weekdayOf } from './period';
import type { KindOf } from './scorecard';

/** What a report is narrowed to; what is left out is not asked. */
export interface Filter {
  funnel?: string | undefined;
  /** '' is "a contact whose kind nobody told". */
  kind?: InteractionKind | '' | undefined;
  site?: string | undefined;
  manager?: string | undefined;
}

/** Whether a tally, a pattern or an interaction is asked for. */
export function passes(
  filter: Filter,
  row: { funnel: string; kind: string | null; site: string; manager: string },
): boolean {
  const { funnel, kind, site, manager } = filter;
  return (
    (funnel === undefined || row.funnel === funnel) &&
    (kind === undefined || (row.kind ?? '') === kind) &&
    (site === undefined || row.site === site) &&
    (manager === undefined || row.manager === manager)
  );
}

/** Names the interactions behind one number; plain data. */
export interface Behind extends Filter {
  /** These alone, whatever else is asked: they are not all of one day or manager. */
  ids?: readonly string[] | undefined;
  day?: string | undefined;
  weekday?: number | undefined;
  hour?: number | undefined;
  /** Ids of reasons why nothing moved; '' is "none given". */
  reasons?: readonly string[] | undefined;
  what?: 'successful' | 'won' | 'lost' | 'regressed' | 'held' | 'baseline' | 'untagged' | undefined;
  /** Those that came from a stage. */
  from?: string | undefined;
  /** Those that came to a stage, or were first known there. */
  entered?: string | undefined;
  /** Those that led away from a stage, and in which way. */
  left?: string | undefined;
  leaving?: Leaving | undefined;
  /** Those that had brought clients to a stage where they stood before the period (`start`), or after it (`end`). */
  stood?: { stage: string; when: 'start' | 'end' } | undefined;
  /** Those of the deals that were closed in the period, deal by deal. */
  deals?: 'won' | 'lost' | undefined;
}

function isWhat(row: Interaction, what: NonNullable<Behind['what']>, kindOf: KindOf): boolean {
  const { outcome, funnel, resultingStage } = row;
  const kind = resultingStage === null ? undefined : kindOf(funnel, resultingStage);
  if (what === 'successful') return outcome === 'advanced';
  if (what === 'won') return outcome === 'advanced' && kind === 'won';
  if (what === 'lost') return outcome === 'regressed' && kind === 'lost';
  if (what === 'regressed') return outcome === 'regressed' && kind !== 'lost';
  return outcome === what;
}

function moved(row: Interaction, behind: Behind, funnels: readonly Funnel[]): boolean {
  const { entered, left, leaving } = behind;
  if (entered === undefined && left === undefined) return true;
  const funnel = funnels.find(({ id }) => id === row.funnel);
  return movesOf(row).some(
    ([from, to]) =>
      (entered === undefined || to === entered) &&
      (left === undefined || from === left) &&
      (leaving === undefined || (funnel && leavingOf(ranksOf(funnel), from, to) === leaving)),
  );
}

/** Whether an interaction is one of those that a number counts. */
export function isBehind(
  row: Interaction,
  behind: Behind,
  { kindOf, funnels }: { kindOf: KindOf; funnels: readonly Funnel[] },
): boolean {
  const { day, weekday, hour, reasons, what, from } = behind;
  return (
    isContact(row) &&
    passes(behind, row) &&
    (day === undefined || row.day === day) &&
    (weekday === undefined || weekdayOf(row.day) === weekday) &&
    (hour === undefined || hourOf(row) === hour) &&
    (reasons === undefined || (row.outcome === 'held' && reasons.includes(row.reason ?? ''))) &&
    (what === undefined || isWhat(row, what, kindOf)) &&
    (from === undefined || row.before === from) &&
    moved(row, behind, funnels)
  );
}

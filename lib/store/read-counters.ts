import Dexie from 'dexie';
import type { FlowMonthRow, FlowRow, PatternRow } from '@/lib/funnel';
import type { StagemarkDb } from './db';

/** A funnel's moves of some days, by index. */
export function readFlows(
  db: StagemarkDb,
  funnel: string,
  [from, to]: readonly [from: string, to: string],
): Promise<FlowRow[]> {
  return db.flows.where(':id').between([funnel, from], [funnel, to], true, true).toArray();
}

/** The same of whole months, `YYYY-MM`. */
export function readFlowMonths(
  db: StagemarkDb,
  funnel: string,
  [first, last]: readonly [first: string, last: string],
): Promise<FlowMonthRow[]> {
  return db.flowMonths.where(':id').between([funnel, first], [funnel, last], true, true).toArray();
}

/** Patterns of some months, by index. */
export function readPatterns(
  db: StagemarkDb,
  [from, to]: readonly [from: string, to: string],
  manager?: string,
): Promise<PatternRow[]> {
  const rows =
    manager === undefined
      ? db.patterns.where(':id').between([from], [to, Dexie.maxKey])
      : db.patterns.where('[manager+month]').between([manager, from], [manager, to], true, true);
  return rows.toArray();
}

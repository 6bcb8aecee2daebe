export * from './clean-text';
export * from './client-key';
export * from './client-state';
export * from './clients';
export { type OutcomeChange, refold } from './commit';
export * from './compare-keys';
export {
  addToTotals,
  applyTotals,
  type CounterTotals,
  newTotals,
  refillCounters,
} from './counter-rows';
export * from './current-manager';
export { type CycleStep, finishedCycles } from './cycles';
export { type DayChange, successfulToday } from './day-changes';
export * from './db';
export {
  applyManyToDeals,
  applyToDeals,
  type Deals,
  dealRowOf,
  dealsOf,
  readDeals,
  sumDeals,
} from './deals';
export * from './edit';
export * from './erase';
export * from './errors';
export * from './funnels';
export * from './instant';
export { type Amended, interactionOfActivity } from './interactions';
export * from './join-managers';
export { copyBeforeRestore, keepCopy } from './keep-copy';
export {
  copiedRows,
  deleteCopies,
  deleteCopy,
  dropOldCopies,
  type KeptCopy,
  listCopies,
} from './kept-copies';
export * from './links';
export * from './managers';
export * from './merge';
export * from './numbers';
export { isEmpty } from './paging';
export * from './pending';
export { unfolded } from './plan';
export * from './queries';
export { readFlowMonths, readFlows, readPatterns } from './read-counters';
export * from './record';
export type * from './records';
export { recountDays } from './recount';
export * from './refold-many';
export * from './report-reads';
export * from './rescue';
export * from './retention';
export { addAudit, type Deed, type Edit } from './revision';
export { SCHEMA_VERSION } from './schema-version';
export * from './settings';
export * from './sites';
export * from './stages-in-use';
export { checkTallies, rebuildTallies, type TallyDifference } from './tallies';
export * from './tally-rows';
export { checkTimelines, type Repair, repairTallies, type TimelineDifferences } from './timelines';
export { read, write } from './transact';
export { rootsOf } from './view';
export * from './watch';

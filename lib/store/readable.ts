import { type FoldState, FRESH, type Stage } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import type { Checkpoint, ClientRecord, FunnelRecord, ManagerRecord, SiteRecord } from './records';

/**
 * Records that a damaged disk or a bug of an older version left are read as far as they go: what is missing is
 * read as nothing, and one bad record does not keep all others from being read. What is stored stays as it is.
 */
export function readDamaged(db: StagemarkDb): void {
  db.funnels.hook('reading', (row) => tidy(row, isFunnel, tidyFunnel));
  db.managers.hook('reading', (row) => tidy(row, isManager, tidyManager));
  db.sites.hook('reading', (row) => tidy(row, isSite, tidySite));
  db.clients.hook('reading', (row) => tidy(row, isClient, tidyClient));
  db.checkpoints.hook('reading', (row) => tidy(row, isCheckpoint, tidyCheckpoint));
  const ofCounters = <T extends { n: object }>(row: T) => tidy(row, isCounterRow, withoutCounters);
  db.days.hook('reading', ofCounters);
  db.flows.hook('reading', ofCounters);
  db.flowMonths.hook('reading', ofCounters);
  db.patterns.hook('reading', ofCounters);
  db.deals.hook('reading', ofCounters);
}

/** A record as it is, where nothing is wrong with it: nearly all are, and are not copied. */
function tidy<T>(row: T, isWhole: (row: T) => boolean, mend: (row: T) => T): T {
  // Nothing is stored under the key that was asked for.
  if (row === undefined) return row;
  return isWhole(row) ? row : mend(row);
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const textsOf = (value: unknown) => (Array.isArray(value) ? value.filter(isText) : []);
const areTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const count = (value: unknown) => (isCount(value) ? value : 0);
/** Its counters are of somebody's day or month: a key may hold a number just as well. */
function isCounterRow<T extends { n: object }>(row: T): boolean {
  for (const name in row) if (name !== 'n' && !isText(row[name])) return false;
  return isPlain(row.n);
}
const withoutCounters = <T>(row: T): T => ({ ...row, n: {} });

const KINDS = new Set<unknown>(['open', 'won', 'lost', 'parked']);
const isStage = (stage: unknown): stage is Stage =>
  isPlain(stage) && 'id' in stage && isText(stage.id) && 'kind' in stage && KINDS.has(stage.kind);
const isNamedStage = (stage: unknown) =>
  isStage(stage) && (stage.name === undefined || isText(stage.name));
const isReason = (reason: unknown): reason is FunnelRecord['reasons'][number] =>
  isPlain(reason) && 'id' in reason && isText(reason.id) && 'name' in reason && isText(reason.name);
const allOf = <T>(value: unknown, is: (each: unknown) => each is T): T[] =>
  Array.isArray(value) ? value.filter(is) : [];

function isFunnel({ name, stages, reasons, crmStages }: FunnelRecord): boolean {
  return (
    isText(name) &&
    Array.isArray(stages) &&
    stages.every(isNamedStage) &&
    Array.isArray(reasons) &&
    reasons.every(isReason) &&
    isPlain(crmStages)
  );
}

function tidyFunnel(row: FunnelRecord): FunnelRecord {
  const { id, name, stages, reasons, crmStages } = row;
  return {
    ...row,
    name: isText(name) ? name : String(id),
    stages: allOf(stages, isStage).map(
      (stage): Stage => (isNamedStage(stage) ? stage : { ...stage, name: undefined }),
    ),
    reasons: allOf(reasons, isReason),
    crmStages: isPlain(crmStages) ? crmStages : {},
  };
}

const isManager = ({ name, keys }: ManagerRecord) => isText(name) && areTexts(keys);

function tidyManager(row: ManagerRecord): ManagerRecord {
  const { id, name, keys } = row;
  return { ...row, name: isText(name) ? name : String(id), keys: textsOf(keys) };
}

function isSite({ name, addresses, patterns, kinds }: SiteRecord): boolean {
  return isText(name) && areTexts(addresses) && areTexts(patterns) && isPlain(kinds);
}

function tidySite(row: SiteRecord): SiteRecord {
  const { id, name, addresses, patterns, kinds } = row;
  return {
    ...row,
    name: isText(name) ? name : String(id),
    addresses: textsOf(addresses),
    patterns: textsOf(patterns),
    kinds: isPlain(kinds) ? kinds : {},
  };
}

const isClient = ({ name, root }: ClientRecord) => isText(name) && isText(root);

function tidyClient(row: ClientRecord): ClientRecord {
  const { id, name, root } = row;
  return { ...row, name: isText(name) ? name : '', root: isText(root) ? root : id };
}

const isMaybeText = (value: unknown) => value === null || isText(value);

function isState(value: unknown): value is FoldState {
  if (!isPlain(value)) return false;
  const { place, shown, said, furthest, cycle } = value as FoldState;
  return (
    [place, shown, said].every(isMaybeText) &&
    (furthest === null || isCount(furthest)) &&
    isCount(cycle)
  );
}

function isCheckpoint({ at, state, contacts, successful, steps, finished }: Checkpoint): boolean {
  return (
    isText(at) &&
    isState(state) &&
    [contacts, successful, steps].every(isCount) &&
    (finished === null || isPlain(finished))
  );
}

function tidyCheckpoint(row: Checkpoint): Checkpoint {
  const { at, state, contacts, successful, steps, finished } = row;
  return {
    ...row,
    at: isText(at) ? at : '',
    state: isState(state) ? state : FRESH,
    contacts: count(contacts),
    successful: count(successful),
    steps: count(steps),
    finished: isPlain(finished) ? finished : null,
  };
}

import { compareInteractions, type Interaction, isSuccessful, offsetOf } from '@/lib/funnel';
import type { AuditEntry } from '@/lib/store';

/**
 * Patterns that are unlikely where everything was logged as it was: questions for the head, no verdicts. Each has
 * honest explanations (contacts logged together in the evening, a client handed over), so nothing is counted by them.
 */
export type FlagKind = 'burst' | 'shown' | 'pingPong' | 'twoManagers' | 'lateEdit';

export interface Flag {
  kind: FlagKind;
  /** Whose interactions these are, in the order of the interactions. */
  managers: string[];
  /** The client whom it is about, `null` where there are several. */
  client: string | null;
  /** The interactions behind it, oldest first. */
  rows: Interaction[];
}

/** So many steps forward of one manager within so long (ms) are a burst: nobody has five conversations in that time. */
const BURST = { least: 5, within: 5 * 60_000 };
/** Two managers who move one client are asked about where their steps are no further apart (ms). */
const APART = 2 * 86_400_000;

/** Fields that decide what is counted, and for whom. */
const DECISIVE = ['resultingStage', 'at', 'manager', 'client', 'stageSaidByManager', 'funnel'];

/** An interaction, and the client that stands for all that are linked with its own. */
export type Rooted = Interaction & { root: string | null };

const timeOf = ({ at }: Interaction) => Date.parse(at);
const advances = <T extends Interaction>(rows: readonly T[]) =>
  rows.filter(({ outcome }) => isSuccessful(outcome));

function flag(kind: FlagKind, rows: readonly Interaction[], client: string | null = null): Flag {
  return { kind, managers: [...new Set(rows.map((row) => row.manager))], client, rows: [...rows] };
}

/** Many steps forward of one manager within minutes. Imported ones that share their instant tell of no time. */
function bursts(rows: readonly Interaction[]): Flag[] {
  const sharing = Map.groupBy(rows, ({ at }) => at);
  const timed = rows.filter(({ at }) => sharing.get(at)?.length === 1);
  const found: Flag[] = [];
  let start = 0;
  while (start < timed.length) {
    const first = timed[start];
    if (!first) break;
    const end = timed.findIndex((row) => timeOf(row) - timeOf(first) > BURST.within);
    const together = timed.slice(start, end < 0 ? undefined : end);
    const isBurst = together.length >= BURST.least;
    if (isBurst) found.push(flag('burst', together));
    start += isBurst ? together.length : 1;
  }
  return found;
}

/** Forward to a stage, back, and forward to it again, in one cycle: each time a success. */
function pingPong(rows: readonly Interaction[]): Interaction[] {
  const moves = rows.filter(({ outcome }) => isSuccessful(outcome) || outcome === 'regressed');
  for (const [last, again] of [...moves.entries()].reverse()) {
    if (!isSuccessful(again.outcome)) continue;
    const first = moves.findIndex(
      (one) => isSuccessful(one.outcome) && one.resultingStage === again.resultingStage,
    );
    const between = moves.slice(first, last);
    if (between.some(({ outcome }) => outcome === 'regressed')) return [...between, again];
  }
  return [];
}

/** Steps forward of one client by different managers, shortly after each other. */
function byTwo(rows: readonly Interaction[]): Interaction[] {
  const forward = advances(rows);
  const near = (a: Interaction, b: Interaction | undefined) =>
    b !== undefined && a.manager !== b.manager && Math.abs(timeOf(a) - timeOf(b)) <= APART;
  return forward.filter((row, i) => near(row, forward[i - 1]) || near(row, forward[i + 1]));
}

/** When the interaction's day was over where its manager was (rule 9). */
export function dayEndOf({ day, at }: Pick<Interaction, 'day' | 'at'>): number {
  return Date.parse(`${day}T00:00:00Z`) + 86_400_000 - offsetOf(at) * 60_000;
}

/** Whether an interaction may have been changed after its day: the audit tells by what. */
export function isEditedLate(row: Interaction): boolean {
  return row.rev > 1 && isSuccessful(row.outcome) && Date.parse(row.editedAt) >= dayEndOf(row);
}

/** Whether an entry of the audit changed after the day's end what is counted. A first tag given later is asked for. */
function changesLate(row: Interaction, entry: AuditEntry): boolean {
  const before = (entry.before ?? {}) as Record<string, unknown>;
  return (
    Date.parse(entry.at) >= dayEndOf(row) &&
    DECISIVE.some((field) => before[field] !== undefined && before[field] !== null)
  );
}

/**
 * Finds the patterns in some interactions. Pure.
 * @param rows in any order
 * @param audit entries of those that `isEditedLate`
 * @param isAsked whether a flag may rest on this one: others are there to tell what came before
 */
export function findFlags(
  rows: readonly Rooted[],
  audit: readonly AuditEntry[],
  isAsked: (row: Interaction) => boolean,
): Flag[] {
  const ordered = [...rows].sort(compareInteractions);
  const found: Flag[] = [];
  const entries = Map.groupBy(audit, ({ key }) => key);
  for (const [, own] of Map.groupBy(advances(ordered), ({ manager }) => manager)) {
    found.push(...bursts(own));
    const shown = own.filter((row) => row.stageShownByCrm === row.resultingStage && isAsked(row));
    if (shown.length > 0) found.push(flag('shown', shown));
    const late = own.filter(
      (row) => isAsked(row) && entries.get(row.id)?.some((entry) => changesLate(row, entry)),
    );
    if (late.length > 0) found.push(flag('lateEdit', late));
  }
  const known = ordered.filter(({ root }) => root !== null);
  const cycles = Map.groupBy(known, ({ root, funnel, cycle }) => `${funnel}\t${cycle}\t${root}`);
  for (const [, own] of cycles) {
    const client = own.at(-1)?.client ?? null;
    const [back, two] = [pingPong(own), byTwo(own)];
    if (back.length > 0) found.push(flag('pingPong', back, client));
    if (two.length > 0) found.push(flag('twoManagers', two, client));
  }
  return found.filter((one) => one.rows.some((row) => isSuccessful(row.outcome) && isAsked(row)));
}

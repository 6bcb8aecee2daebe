import type { Fault } from '../fault';
import { TABLE_NAMES, type TableName } from '../schema';
import type { Verdict } from './judge';

/** What taking a file in would do. */
export interface DryRun {
  /** Id of the import's journal. */
  id: string;
  source: string;
  counts: Record<TableName, Record<Verdict, number>>;
  bad: number;
  /** The first of the bad ones. */
  faults: Fault[];
  /** Where a backup is to replace everything: contacts that are stored now and not in it. */
  gone?: number | undefined;
  /** First and last day of the interactions that are new or changed; `null` where there are none. */
  days: [from: string, to: string] | null;
}

/** Faults kept for the list: whoever has more won't read them one by one. */
export const FAULTS_KEPT = 1_000;

export function emptyDryRun(id: string, source: string): DryRun {
  const none = () => ({ new: 0, changed: 0, same: 0, skipped: 0 });
  const counts = Object.fromEntries(TABLE_NAMES.map((name) => [name, none()]));
  return { id, source, counts: counts as DryRun['counts'], bad: 0, faults: [], days: null };
}

/** How many records the import would write. */
export function changesOf({ counts }: DryRun): number {
  return Object.values(counts).reduce((sum, each) => sum + each.new + each.changed, 0);
}

/** Notes faults, the first thousand with their lines. */
export function addFaults(dryRun: DryRun, faults: readonly Fault[]): void {
  dryRun.bad += faults.length;
  dryRun.faults.push(...faults.slice(0, FAULTS_KEPT - dryRun.faults.length));
}

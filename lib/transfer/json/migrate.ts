import { SCHEMA_VERSION } from '@/lib/store';
import { TransferError } from '../fault';

type Step = (table: string, record: unknown) => unknown;

/**
 * How records of an older file become those of the next version, by the version they come from. 1: interactions
 * had no `left`, which is a cache and is folded anew; there were no checkpoints.
 */
const STEPS: Record<number, Step> = { 1: (_, record) => record };

/**
 * What makes records of a file's version today's.
 * @throws TransferError `newer`: this Stagemark doesn't know that version; `not-ours` where there is none.
 */
export function migration(version: number | null): Step {
  if (version === null || version < 1) throw new TransferError('not-ours', 'No version');
  if (version > SCHEMA_VERSION) throw new TransferError('newer', `Version ${version}`);
  const steps: Step[] = [];
  for (let from = version; from < SCHEMA_VERSION; from += 1) {
    const step = STEPS[from];
    if (step) steps.push(step);
  }
  return (table, record) => steps.reduce((known, step) => step(table, known), record);
}

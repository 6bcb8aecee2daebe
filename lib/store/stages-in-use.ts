import { talliesOfPattern } from '@/lib/funnel';
import type { StagemarkDb } from './db';

/**
 * The stages of a funnel that contacts name: those can be archived, not deleted (rule 13). Out of the
 * months' patterns, which are few; the store itself archives a stage in use that a funnel leaves out.
 */
export async function stagesInUse(db: StagemarkDb, funnel: string): Promise<Set<string>> {
  const used = new Set<string>();
  await db.patterns
    .filter((row) => row.funnel === funnel)
    .each((row) => {
      for (const { from, to } of talliesOfPattern(row)) used.add(from).add(to);
    });
  return used;
}

import type { StagemarkDb } from '@/lib/store';

/**
 * The stages of a funnel that contacts name: those can be archived, not deleted (rule 13). Out of the monthly
 * tallies, which are few; the store itself archives a stage in use that a funnel leaves out.
 */
export async function stagesInUse(db: StagemarkDb, funnel: string): Promise<Set<string>> {
  const used = new Set<string>();
  await db.monthTallies
    .filter((tally) => tally.funnel === funnel)
    .each(({ from, to }) => {
      used.add(from);
      used.add(to);
    });
  return used;
}

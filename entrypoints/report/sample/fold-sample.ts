import {
  dayOf,
  type Funnel,
  foldClient,
  type Interaction,
  type InteractionDraft,
  type Revision,
} from '@/lib/funnel';
import {
  addToTotals,
  applyToDeals,
  type CounterTotals,
  type FinishedCycle,
  finishedCycles,
  newTotals,
  refillCounters,
  type StagemarkDb,
} from '@/lib/store';

type OfClient = Interaction & { client: string };

/** Everything that the store keeps in step with interactions, worked out in one go. */
export interface Folded {
  interactions: Interaction[];
  cycles: FinishedCycle[];
  totals: CounterTotals;
}

/** Folds contacts whose clients stand alone, as if each had been recorded in its turn. */
export function foldSample(
  drafts: readonly InteractionDraft[],
  funnels: readonly Funnel[],
  revision: Revision,
): Folded {
  const folded: Folded = { interactions: [], cycles: [], totals: newTotals() };
  const rows = drafts.map(
    (draft): OfClient => ({
      ...draft,
      client: draft.client ?? '',
      ...{ day: dayOf(draft.at), outcome: 'untagged', before: null, stepsGained: 0, cycle: 0 },
      ...revision,
    }),
  );
  for (const [client, own] of Map.groupBy(rows, (row) => row.client)) {
    const funnel = funnels.find(({ id }) => id === own[0]?.funnel);
    if (!funnel) continue;
    const { steps } = foldClient(own, funnel, { strict: false });
    const timeline = { root: client, funnel: funnel.id };
    folded.cycles.push(...finishedCycles(timeline, steps, funnel));
    for (const { interaction, step } of steps) {
      const row: Interaction = { ...interaction, ...step };
      folded.interactions.push(row);
      addToTotals(folded.totals, row);
    }
  }
  return folded;
}

/** Writes it; belongs into the transaction that empties the database first. */
export async function putFolded(db: StagemarkDb, folded: Folded): Promise<void> {
  const { interactions, cycles, totals } = folded;
  await db.interactions.bulkPut(interactions);
  await db.cycles.bulkPut(cycles);
  await applyToDeals(db, { put: cycles, gone: [] });
  await refillCounters(db, totals);
}

import fc from 'fast-check';
import type { FoldableInteraction, Funnel, StageKind } from '@/lib/funnel';

const STAGE_IDS = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'];

/** Any order and mix of kinds, archived stages among them; every stage has another name. */
export const anyFunnel: fc.Arbitrary<Funnel> = fc.record({
  id: fc.constant('funnel'),
  strict: fc.boolean(),
  stages: fc
    .tuple(
      fc.subarray(STAGE_IDS, { minLength: 1 }),
      fc.infiniteStream(
        fc.tuple(fc.constantFrom<StageKind>('open', 'open', 'won', 'lost', 'parked'), fc.boolean()),
      ),
    )
    .map(([ids, kinds]) =>
      ids.map((id) => {
        const [kind, archived] = kinds.next().value;
        return { id, kind, name: `Stage ${id}`, archived };
      }),
    ),
});

/** A stage of any funnel, of none, or nothing. */
const anyStage = fc.constantFrom(...STAGE_IDS, 'gone', null);

/** Few clients and few instants, so that they meet and tie; instants in several offsets. */
const anyInteraction: fc.Arbitrary<FoldableInteraction> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{4}$/),
  at: fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom('+00:00', '+02:00', '-11:00'))
    .map(([minute, offset]) => `2026-11-23T09:${String(minute).padStart(2, '0')}:00.000${offset}`),
  client: fc.constantFrom('c1', 'c2', 'c3'),
  resultingStage: anyStage,
  stageShownByCrm: fc.option(anyStage, { nil: undefined }),
  stageSaidByManager: fc.option(fc.oneof(fc.constant('new'), anyStage), { nil: undefined }),
});

export const anyInteractions = fc.uniqueArray(anyInteraction, {
  selector: ({ id }) => id,
  maxLength: 30,
});

/** A list and the same in another order. */
export const anyReordered = anyInteractions.chain((interactions) =>
  fc.record({
    interactions: fc.constant(interactions),
    reordered: fc.shuffledSubarray(interactions, { minLength: interactions.length }),
  }),
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTimeline } from '@/lib/funnel';
import { countTimeline, type Logged } from '../../model/counting';
import { counting } from '../funnel/cases';

/** The model must be right before anything is compared with it. */

const filled = (i: Partial<Logged> & { id: string; at: string }): Logged => ({
  resultingStage: null,
  stageShownByCrm: null,
  stageSaidByManager: null,
  ...i,
});

describe('the second writing of the rules of counting', () => {
  it.each(counting.cases)('$name', ({ interactions, strict, expect: expected }) => {
    const funnel = { stages: counting.funnel.stages, strict };
    const byClient = Map.groupBy(interactions, (i) => i.client);
    const counted = new Map(
      [...byClient.values()].flatMap((own) => [
        ...countTimeline(
          own.map((i) => filled(i as Logged)),
          funnel,
        ),
      ]),
    );
    expect(expected.map(({ id }) => ({ id, ...counted.get(id) }))).toEqual(expected);
  });

  it('agrees with the fold on any history of any funnel', () => {
    const ids = ['a', 'b', 'c', 'd', 'park', 'won', 'won2', 'lost', 'gone'];
    const stage = fc.option(fc.constantFrom(...ids), { nil: null });
    const kind = fc.constantFrom('open', 'open', 'open', 'won', 'lost', 'parked' as const);
    const stages = fc
      .uniqueArray(fc.constantFrom(...ids.slice(0, 8)), { minLength: 2 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((id) => kind.map((k) => ({ id, kind: k as 'open' })))),
      );
    const logged = fc
      .array(
        fc.record({
          hour: fc.integer({ min: 0, max: 9 }),
          resultingStage: stage,
          stageShownByCrm: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, stage),
          stageSaidByManager: fc.constantFrom(null, null, 'new', 'a', 'park'),
        }),
        { maxLength: 9 },
      )
      .map((all) =>
        all.map(({ hour, ...rest }, n) => ({
          ...rest,
          id: `i${n}`,
          client: 'c',
          at: `2026-11-23T0${hour}:00:00.000+02:00`,
        })),
      );
    fc.assert(
      fc.property(stages, logged, fc.boolean(), (list, all, strict) => {
        const expected = foldTimeline(all, { id: 'f', stages: list, strict });
        expect(Object.fromEntries(countTimeline(all, { stages: list, strict }))).toEqual(
          Object.fromEntries(expected),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoldableInteraction, type Funnel, foldTimeline, isSuccessful } from '@/lib/funnel';
import { anyFunnel, anyInteractions, anyReordered } from './arbitraries';

const entries = (interactions: readonly FoldableInteraction[], funnel: Funnel) =>
  Object.fromEntries(foldTimeline(interactions, funnel));

const clientsOf = (interactions: readonly FoldableInteraction[]) =>
  Map.groupBy(interactions, ({ client }) => client);

describe('foldTimeline', () => {
  it('does not mind the order of its input', () => {
    fc.assert(
      fc.property(anyReordered, anyFunnel, ({ interactions, reordered }, funnel) => {
        expect(entries(reordered, funnel)).toEqual(entries(interactions, funnel));
      }),
    );
  });

  it('gives the same twice and leaves its input alone', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, (interactions, funnel) => {
        const before = structuredClone({ interactions, funnel });
        const first = entries(interactions, funnel);
        expect(entries(interactions, funnel)).toEqual(first);
        expect({ interactions, funnel }).toEqual(before);
      }),
    );
  });

  it('gives every interaction one of the five outcomes', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, (interactions, funnel) => {
        const outcomes = [...foldTimeline(interactions, funnel).values()].map((r) => r.outcome);
        const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
        const all = ['advanced', 'held', 'regressed', 'baseline', 'untagged'].map(count);
        expect(all.reduce((a, b) => a + b)).toBe(interactions.length);
      }),
    );
  });

  it('gains steps by advancing only', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, (interactions, funnel) => {
        for (const { outcome, stepsGained } of foldTimeline(interactions, funnel).values()) {
          expect(stepsGained > 0).toBe(isSuccessful(outcome));
        }
      }),
    );
  });

  it('is untagged exactly where no stage of the funnel was picked', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, (interactions, funnel) => {
        const folded = foldTimeline(interactions, funnel);
        for (const { id, resultingStage } of interactions) {
          const picked = funnel.stages.some((stage) => stage.id === resultingStage);
          expect(folded.get(id)?.outcome === 'untagged').toBe(!picked);
        }
      }),
    );
  });

  it('lets no client change the numbers of another', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, (interactions, funnel) => {
        const together = entries(interactions, funnel);
        const apart = [...clientsOf(interactions).values()].map((own) => entries(own, funnel));
        expect(Object.assign({}, ...apart)).toEqual(together);
      }),
    );
  });

  it('does not read names, nor whether a stage is archived (rule 13)', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, (interactions, funnel) => {
        const stages = funnel.stages.map(({ id, kind }) => ({ id, kind, name: `New ${id}` }));
        const renamed = { ...funnel, name: 'Renamed', stages };
        expect(entries(interactions, renamed)).toEqual(entries(interactions, funnel));
      }),
    );
  });
});

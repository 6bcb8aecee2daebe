import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareInteractions,
  type FoldableInteraction,
  FRESH,
  foldClient,
  foldStep,
  foldTimeline,
  isSuccessful,
  ranksOf,
  stageBefore,
} from '@/lib/funnel';
import { anyFunnel, anyInteractions } from './arbitraries';

const clientsOf = (interactions: readonly FoldableInteraction[]) =>
  Map.groupBy(interactions, ({ client }) => client);

describe('foldClient', () => {
  it('gains no more steps in a strict cycle than the funnel has (rule 8)', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, (interactions, funnel) => {
        for (const own of clientsOf(interactions).values()) {
          const { steps } = foldClient(own, funnel, { strict: true });
          const cycles = Map.groupBy(steps, ({ step }) => step.cycle);
          for (const ofCycle of cycles.values()) {
            const gained = ofCycle.reduce((sum, { step }) => sum + step.stepsGained, 0);
            expect(gained).toBeLessThanOrEqual(ranksOf(funnel).length);
          }
        }
      }),
    );
  });

  it('counts no success in strict mode that it would not count otherwise', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, (interactions, funnel) => {
        const loose = foldTimeline(interactions, funnel, { strict: false });
        for (const [id, { outcome }] of foldTimeline(interactions, funnel, { strict: true })) {
          if (isSuccessful(outcome)) expect(loose.get(id)?.outcome).toBe('advanced');
        }
      }),
    );
  });

  it('goes on from a checkpoint as if it had folded all at once (rule 15)', () => {
    fc.assert(
      fc.property(
        anyInteractions,
        anyFunnel,
        fc.nat(30),
        fc.boolean(),
        (interactions, funnel, cut, strict) => {
          const own = interactions.map((i) => ({ ...i, client: 'c1' })).sort(compareInteractions);
          const whole = foldClient(own, funnel, { strict });
          const early = foldClient(own.slice(0, cut), funnel, { strict });
          const start = structuredClone(early.state);
          const late = foldClient(own.slice(cut), funnel, { strict, start });
          expect([...early.steps, ...late.steps]).toEqual(whole.steps);
          expect(late.state).toEqual(whole.state);
        },
      ),
    );
  });

  it('never goes back to an earlier cycle', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, fc.boolean(), (interactions, funnel, strict) => {
        const own = interactions.map((i) => ({ ...i, client: 'c1' }));
        const { steps, state } = foldClient(own, funnel, { strict });
        const cycles = steps.map(({ step }) => step.cycle);
        expect(cycles).toEqual([...cycles].sort((a, b) => a - b));
        expect(state.cycle).toBe(cycles.at(-1) ?? FRESH.cycle);
      }),
    );
  });
});

describe('stageBefore', () => {
  it('is what the fold counts from, unless a new cycle opens (rule 7)', () => {
    fc.assert(
      fc.property(anyInteractions, anyFunnel, (interactions, funnel) => {
        let state = FRESH;
        for (const interaction of [...interactions].sort(compareInteractions)) {
          const told = stageBefore(state, interaction, funnel);
          const { result, state: next } = foldStep(state, interaction, funnel, false);
          expect(result.before).toBe(next.cycle > state.cycle ? null : (told ?? null));
          if (result.outcome === 'baseline') expect(told).toBeUndefined();
          state = next;
        }
      }),
    );
  });
});

import {
  type FoldStep,
  FRESH,
  type Funnel,
  foldClient,
  isContact,
  isSuccessful,
} from '@/lib/funnel';
import { finishedCycles } from './cycles';
import type { Checkpoint, Interaction } from './records';
import type { OfClient, Timeline } from './view';

/** The numbers of the cycle that is open after some steps, those before the first included. */
function openCycle(
  steps: readonly { interaction: Interaction; step: FoldStep }[],
  start: Checkpoint | undefined,
  cycle: number,
): Pick<Checkpoint, 'contacts' | 'successful' | 'steps'> {
  const isSame = start?.state.cycle === cycle;
  const sum = {
    contacts: isSame ? start.contacts : 0,
    successful: isSame ? start.successful : 0,
    steps: isSame ? start.steps : 0,
  };
  for (const { interaction, step } of steps) {
    if (step.cycle !== cycle || !isContact(interaction)) continue;
    sum.contacts += 1;
    if (isSuccessful(step.outcome)) sum.successful += 1;
    sum.steps += step.stepsGained;
  }
  return sum;
}

/**
 * What is left of a timeline when its first interactions go (rule 15): later ones, folded on from it, keep their
 * outcomes and cycles.
 * @param rows the interactions that go, all of them before the ones that stay
 * @returns `undefined` where none goes
 */
export function checkpointOf(
  { root, funnel }: Timeline,
  rows: readonly OfClient[],
  stages: Funnel,
  start?: Checkpoint | undefined,
): Checkpoint | undefined {
  const strict = stages.strict ?? false;
  const { steps, state } = foldClient(rows, stages, { strict, start: start?.state ?? FRESH });
  const last = steps.at(-1)?.interaction;
  if (!last) return undefined;
  const closed = finishedCycles({ root, funnel }, steps, stages, start);
  return {
    ...{ client: root, funnel, at: last.at, id: last.id, state },
    ...openCycle(steps, start, state.cycle),
    finished: closed.find(({ cycle }) => cycle === state.cycle) ?? null,
  };
}

import type { StoreFault } from './faulty-idb';
import { Random } from './random';

/** How a CRM ends a save. */
export type End =
  | 'accepts'
  | 'refuses'
  /** No answer ever comes; `taken` says whether it was saved. */
  | 'hangs'
  /** The connection breaks after the request was sent. */
  | 'breaks'
  /** The server is not reached at all. */
  | 'unreached';

export interface SaveStep {
  do: 'save';
  n: number;
  tab: number;
  client: number;
  /** Index of the stage picked, or -1 for none. */
  stage: number;
  way: 'ajax' | 'post';
  end: End;
  taken: boolean;
  /** The request is seen before the press is told. */
  early: boolean;
  /** Pressed twice at once. */
  double: boolean;
  /** The tab is closed right after the press. */
  leaves: boolean;
  /** Turns of the event loop between its steps. */
  pace: number;
}

export type Step =
  | SaveStep
  /** `after`: turns of the event loop. */
  | { do: 'kill'; after: number }
  | { do: 'fail'; fault: StoreFault; breakAfter: number; isDiskFull: boolean }
  | { do: 'heal' }
  | { do: 'close-connections' }
  | { do: 'delete-db' }
  | { do: 'crash' }
  | { do: 'wait'; ms: number }
  /** The manager answers what is undecided, as it was. */
  | { do: 'answer' };

const FAULTS: readonly StoreFault[] = ['open-fails', 'full', 'closing', 'aborts'];

function saveStep(random: Random, n: number): SaveStep {
  const end = random.weighed<End>({ accepts: 10, refuses: 3, hangs: 2, breaks: 2, unreached: 1 });
  const unsure = end === 'hangs' || end === 'breaks';
  return {
    ...{ do: 'save', n, tab: random.int(1, 3), client: random.int(1, 3) },
    stage: random.chance(0.1) ? -1 : random.int(0, 6),
    way: random.chance(0.4) ? 'post' : 'ajax',
    ...{ end, taken: end === 'accepts' || (unsure && random.chance(0.5)) },
    ...{ early: random.chance(0.3), double: random.chance(0.15), leaves: random.chance(0.15) },
    pace: random.int(0, 40),
  };
}

/** The schedule of a seed: the same for the same seed. */
export function scheduleOf(seed: number): Step[] {
  const random = new Random(seed);
  const steps: Step[] = [];
  const length = random.int(6, 18);
  for (let n = 0; n < length; n += 1) {
    const what = random.weighed({
      save: 9,
      kill: 5,
      fail: 2,
      close: 1,
      delete: 0.4,
      crash: 0.7,
      wait: 2,
      answer: 1.5,
    });
    if (what === 'save') steps.push(saveStep(random, n));
    else if (what === 'kill') steps.push({ do: 'kill', after: random.int(0, 120) });
    else if (what === 'fail') {
      const [fault, breakAfter] = [random.one(FAULTS), random.int(0, 12)];
      steps.push({ do: 'fail', fault, breakAfter, isDiskFull: random.chance(0.3) });
      for (let i = random.int(1, 3); i > 0; i -= 1) steps.push(saveStep(random, 100 * (n + 1) + i));
      if (random.chance(0.5)) steps.push({ do: 'wait', ms: random.int(100, 40_000) });
      steps.push({ do: 'heal' });
    } else if (what === 'close') steps.push({ do: 'close-connections' });
    else if (what === 'delete') steps.push({ do: 'delete-db' });
    else if (what === 'crash') steps.push({ do: 'crash' });
    else if (what === 'wait') steps.push({ do: 'wait', ms: random.int(10, 70_000) });
    else steps.push({ do: 'answer' });
  }
  return steps;
}

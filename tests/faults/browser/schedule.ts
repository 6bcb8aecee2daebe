import { Random } from '../random.ts';

/** How the CRM's page behaves: its box closes at the press, or at the answer; it stays emptied; it is posted whole. */
export type Ui = 'closes' | 'waits' | 'stays' | 'post';

/** How the CRM's server ends a save. */
export type End =
  | 'saves'
  /** 422; a full-page post shows its form again. */
  | 'refuses'
  /** 500. */
  | 'fails'
  /** 200 with an error inside. */
  | 'says-error'
  /** The session has ended: it leads to a page with a sign-in. */
  | 'signs-out'
  /** The connection is cut instead of an answer; `taken` says whether it was saved. */
  | 'breaks'
  /** The server is not reached at all. */
  | 'offline'
  /** No answer for as long as anybody waits. */
  | 'hangs';

/** When the worker is killed beside a save. */
export type Kill =
  | 'never'
  | 'before-pick'
  | 'before-press'
  | 'at-press'
  | 'after-press'
  | 'before-answer';

/** What becomes of the page after the press. */
export type Next = 'waits' | 'reloads' | 'closes' | 'leaves';

export interface SaveStep {
  do: 'save';
  n: number;
  client: number;
  ui: Ui;
  /** Index of the stage picked, or -1 for none. */
  stage: number;
  end: End;
  taken: boolean;
  /** How long the server takes (ms). */
  delay: number;
  presses: 1 | 2;
  next: Next;
  /** How long after the press that happens (ms). */
  after: number;
  kill: Kill;
  /** Where the page shows that it failed, it is pressed again. */
  again: boolean;
}

export type TabStep =
  | SaveStep
  /** Typed and picked, and then given up by Cancel, by a reload or by closing the tab. */
  | { do: 'abandon'; client: number; ui: Ui; stage: number; by: 'cancel' | 'reload' | 'close' }
  /** Back to the page before and forward again; some browsers keep both as they were. */
  | { do: 'back'; forward: boolean }
  | { do: 'pause'; ms: number };

/** One stretch of a browser's life: tabs at work, the worker killed now and then. */
export interface Round {
  tabs: TabStep[][];
  /** When the worker is killed (ms since the round began). */
  kills: number[];
  /** The browser is killed then (ms since the round began), or lives on. */
  crash: number | null;
}

export interface Schedule {
  seed: number;
  /** Stage that the CRM shows for each client; -1: none. */
  shown: number[];
  rounds: Round[];
  /** "Did the CRM save this?" is answered at its end, not only with those of others. */
  answers: boolean;
}

const CLIENTS = 2;
const OPEN_STAGES = 4;
const STAGES = 6;

/** Where the box closes at once, or the page goes at once, an error inside an answer of 200 is seen by nobody. */
function withUi(step: SaveStep, ui: Ui): SaveStep {
  const isUnseen = ui === 'closes' || (ui !== 'post' && step.next !== 'waits');
  return { ...step, ui, end: isUnseen && step.end === 'says-error' ? 'refuses' : step.end };
}

function saveStep(random: Random, n: number): SaveStep {
  const ui = random.weighed<Ui>({ closes: 2, waits: 3, stays: 3, post: 4 });
  const end = random.weighed<End>({
    ...{ saves: 12, refuses: 2, fails: 1.5, 'says-error': 1.5, 'signs-out': 0.7 },
    ...{ breaks: 1.5, offline: 1, hangs: 0.7 },
  });
  const unsure = end === 'breaks' || end === 'hangs';
  const step: SaveStep = {
    ...{ do: 'save', n, client: random.int(0, CLIENTS - 1), ui, end },
    stage: random.chance(0.1) ? -1 : random.int(0, STAGES - 1),
    taken: end === 'saves' || (unsure && random.chance(0.5)),
    delay: random.chance(0.5) ? 0 : random.int(20, 500),
    presses: random.chance(0.15) ? 2 : 1,
    next: random.weighed<Next>({ waits: 10, reloads: 1.5, closes: 2, leaves: 1 }),
    after: random.chance(0.4) ? 0 : random.int(1, 300),
    kill: random.weighed<Kill>({
      ...{ never: 8, 'before-pick': 1, 'before-press': 1, 'at-press': 1.5 },
      ...{ 'after-press': 1.5, 'before-answer': 1 },
    }),
    again: random.chance(0.6),
  };
  return withUi(step, ui);
}

/** Back to what was left, and often the next contact in the form that stands there. */
function backSteps(random: Random, before: readonly TabStep[], n: number): TabStep[] {
  const last = before.findLast((step) => step.do === 'save');
  const back = { do: 'back', forward: last === undefined || random.chance(0.3) } as const;
  if (!last || back.forward) return [back];
  return [back, withUi({ ...saveStep(random, n), client: last.client }, last.ui)];
}

function tabSteps(random: Random, tab: number): TabStep[] {
  const steps: TabStep[] = [];
  for (let i = random.int(1, 3); i > 0; i -= 1) {
    const what = random.weighed({ save: 9, abandon: 1, back: 1.5, pause: 0.7 });
    const [client, stage] = [random.int(0, CLIENTS - 1), random.int(0, STAGES - 1)];
    if (what === 'save') steps.push(saveStep(random, 10 * tab + i));
    else if (what === 'back') steps.push(...backSteps(random, steps, 10 * tab + i));
    else if (what === 'pause') steps.push({ do: 'pause', ms: random.int(10, 800) });
    else {
      const ui = random.one<Ui>(['waits', 'stays', 'post']);
      const by = random.one(['cancel', 'reload', 'close'] as const);
      steps.push({ do: 'abandon', client, ui, stage, by });
    }
  }
  // No tab without a save.
  if (!steps.some((step) => step.do === 'save')) steps.push(saveStep(random, 10 * tab));
  return steps;
}

function roundOf(random: Random, first: number, most: number): Round {
  const tabs = Array.from({ length: random.int(1, most) }, (_, i) => tabSteps(random, first + i));
  const kills = Array.from({ length: random.int(0, 2) }, () => random.int(0, 4_000));
  return { tabs, kills: kills.sort((a, b) => a - b), crash: null };
}

/** The schedule of a seed: the same for the same seed. */
export function scheduleOf(seed: number): Schedule {
  const random = new Random(seed);
  const shown = Array.from({ length: CLIENTS }, () =>
    random.chance(0.3) ? -1 : random.int(0, OPEN_STAGES - 1),
  );
  const rounds = [roundOf(random, 0, 3)];
  if (random.chance(0.15)) {
    (rounds[0] as Round).crash = random.int(500, 4_000);
    rounds.push(roundOf(random, 5, 1));
  }
  return { seed, shown, rounds, answers: random.chance(0.4) };
}

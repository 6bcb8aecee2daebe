import { poll } from '../../e2e/support/poll.ts';
import { Actor } from './actor.ts';
import type { Deal } from './crm-pages.ts';
import { STAGE_NAMES } from './judge.ts';
import type { Round, Schedule } from './schedule.ts';
import { isKnown, pendingOf, type Truth } from './truth.ts';
import type { BrowserWorld } from './world.ts';

/** A press that took longer to be stored was not stored at all (ms). */
const STORED_WITHIN = 15_000;

/** On a busy machine a worker takes that long to start again (ms). */
const DEAD_FOR = 3_000;

/** What one tab does takes no longer; a browser that does not answer must not hold up the other schedules (ms). */
const PLAYED_WITHIN = 150_000;

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

function inTime(play: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error('A tab does not go on')), PLAYED_WITHIN);
  });
  return Promise.race([play, late]).finally(() => clearTimeout(timer));
}

/** Runs one schedule in a browser, and keeps what really happened. */
export class BrowserRun {
  readonly truths: Truth[] = [];
  readonly #world: BrowserWorld;
  readonly #schedule: Schedule;
  readonly #deals: Deal[];
  readonly #seen = new Set<Truth>();
  #killing: Promise<void> = Promise.resolve();
  #killedAt = 0;
  #isOver = false;

  constructor(world: BrowserWorld, schedule: Schedule) {
    this.#world = world;
    this.#schedule = schedule;
    // No two schedules have a client in common.
    this.#deals = schedule.shown.map((stage, i) => {
      const id = 1_000 + 10 * schedule.seed + i;
      return { id, name: `Oven ${id}`, stage: STAGE_NAMES[stage] ?? null };
    });
    for (const deal of this.#deals) world.crm.add(deal);
  }

  async run(): Promise<void> {
    for (const round of this.#schedule.rounds) await this.#round(round);
  }

  async #round({ tabs, kills, crash }: Round): Promise<void> {
    this.#isOver = false;
    const life = this.#world.lives;
    const stage = {
      ...{ world: this.#world, seed: this.#schedule.seed },
      ...{ deals: this.#deals, truths: this.truths },
      kill: () => this.#kill(),
      killed: () => this.#killed(),
    };
    const playing = tabs.map((steps) =>
      inTime(new Actor(stage).play(steps)).catch((error: unknown) => {
        // Whoever was at work when the browser died knows nothing more.
        if (this.#world.lives === life && !this.#crashed) throw error;
      }),
    );
    const chaos = this.#disturb(kills, crash);
    // Where one breaks off the others go on: what they do must not go on under the next schedule.
    const played = await Promise.allSettled(playing);
    this.#isOver = true;
    await chaos;
    await this.#killing;
    for (const one of played) if (one.status === 'rejected') throw one.reason;
  }

  #crashed = false;

  async #disturb(kills: readonly number[], crash: number | null): Promise<void> {
    const begin = Date.now();
    const until = async (at: number) => {
      while (!this.#isOver && Date.now() - begin < at) await sleep(20);
      return !this.#isOver;
    };
    for (const at of kills) {
      if (crash !== null && at > crash) break;
      if (await until(at)) await this.#kill();
    }
    if (crash === null) return;
    await until(crash);
    await this.#world.byHand(async () => {
      await this.#allStored(() => true);
      this.#crashed = true;
      await this.#world.crash();
    });
    this.#crashed = false;
  }

  /**
   * Waits until the presses that `matter` are stored: before that they may be known to nobody else. What the CRM does
   * not take may be forgotten.
   * @returns what was not stored in time
   */
  async #allStored(matter: (truth: Truth) => boolean): Promise<Truth[]> {
    const until = Date.now() + STORED_WITHIN;
    const isTaken = ({ text }: Truth) => this.#world.crm.plans.get(text)?.taken === true;
    for (;;) {
      const open = this.truths.filter(
        (truth) => !this.#seen.has(truth) && isTaken(truth) && matter(truth),
      );
      if (Date.now() > until) for (const truth of open) this.#seen.add(truth);
      if (open.length === 0 || Date.now() > until) return open;
      const stored = await this.#world.stored();
      for (const truth of open) if (isKnown(truth, stored)) this.#seen.add(truth);
    }
  }

  /** A page that goes while the worker is dead takes along what only it knows: nobody can help that. */
  async #killed(): Promise<void> {
    await this.#killing;
    const dead = this.#killedAt + DEAD_FOR;
    const [open] = await this.#allStored(({ presses }) => presses.some(([from]) => from < dead));
    if (open) throw new Error(`"${open.text}" was pressed, and its page could not tell of it`);
    if (Date.now() < dead) await this.#world.awake(DEAD_FOR);
  }

  #kill(): Promise<void> {
    const kill = async () => {
      await this.#allStored(({ gone }) => gone);
      await this.#world.killWorker();
      this.#killedAt = Date.now();
    };
    this.#killing = this.#killing.then(kill, kill).catch(() => undefined);
    return this.#killing;
  }
}

/** The manager answers in the popup all that is undecided, as it was. */
export async function answerAll(world: BrowserWorld, truths: readonly Truth[]): Promise<void> {
  const popup = await world.extension.openPopup();
  try {
    for (;;) {
      const stored = await world.stored();
      const open = stored.pending.filter(({ state }) => state === 'undecided');
      if (open.length === 0) return;
      const rows = popup.getByTestId('undecided').getByRole('listitem');
      await rows.first().waitFor();
      // Which one it is tells its client's name; of several the one that was pressed first stands first.
      const shown = await rows.first().locator('b').textContent();
      const [first] = open
        .filter(({ clientName }) => clientName === shown)
        .sort((a, b) => a.pressedAt - b.pressedAt);
      const truth = truths.find((one) => pendingOf(one, stored).some(({ id }) => id === first?.id));
      if (!first || !truth)
        throw new Error(
          `The popup asks about "${shown}", which nobody saved: ${JSON.stringify(first)}`,
        );
      const answer = world.crm.saved.has(truth.text) ? 'Yes' : 'No';
      await rows.first().getByRole('button', { name: answer, exact: true }).click();
      await poll(
        async () => {
          const { pending } = await world.stored();
          return pending.some(({ id }) => id === first.id) ? undefined : true;
        },
        10_000,
        () => `The answer about "${truth.text}" is not taken, or another's was`,
      );
    }
  } finally {
    await popup.close();
  }
}

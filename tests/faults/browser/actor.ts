import type { Page } from 'playwright-core';
import { sessionOf } from '../../e2e/support/ax-tree.ts';
import { findInPicker } from '../../e2e/support/closed-roots.ts';
import { pickStage } from '../../e2e/support/steps.ts';
import type { Deal } from './crm-pages.ts';
import { STAGE_NAMES } from './judge.ts';
import type { Kill, SaveStep, TabStep, Ui } from './schedule.ts';
import { pendingOf, type Truth } from './truth.ts';
import type { BrowserWorld } from './world.ts';

/** What a tab needs of its schedule. */
export interface Stage {
  world: BrowserWorld;
  seed: number;
  deals: readonly Deal[];
  truths: Truth[];
  /** Kills the worker, as soon as nothing would die with it that nobody else knows. */
  kill(): Promise<void>;
  /** Waits for a kill on its way: with what only this page knows it must not go meanwhile. */
  killed(): Promise<void>;
}

/** How long a page may take to show the picker, or what came of a save (ms). */
const PATIENCE = 20_000;

/** How often a person clicks a stage that does not take it. */
const TRIES = 3;

/** How long a person takes to begin the next contact in the form of the one before (ms). */
const PERSON = 500;

/** Marks the document in which Save was pressed. */
const PRESSED = 'wasPressed';

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** What a page answers, or `other`: one that is on its way to another may never answer. */
const inTime = <T>(answer: Promise<T>, other: T): Promise<T> =>
  Promise.race([answer.catch(() => other), sleep(2_000).then(() => other)]);

/** Takes a page off the network, or puts it back. */
async function cutOff(page: Page, offline: boolean): Promise<void> {
  const session = await sessionOf(page);
  const none = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline, ...none });
}

/** One tab, and the person who works in it. */
export class Actor {
  readonly #stage: Stage;
  #page: Page | null = null;
  /** Where the tab is, or `null`: the next step opens its page anew. */
  #at: string | null = null;
  readonly #own: Truth[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async play(steps: readonly TabStep[]): Promise<void> {
    for (const step of steps) {
      if (step.do === 'save') await this.#save(step);
      else if (step.do === 'abandon') await this.#abandon(step);
      else if (step.do === 'back') await this.#back(step.forward);
      else await sleep(step.ms);
    }
    await this.#leave();
    if (this.#page) await inTime(this.#page.close(), undefined);
  }

  /** What this page knows only the background knows from now on. */
  async #leave(): Promise<void> {
    await this.#stage.killed();
    for (const truth of this.#own) truth.gone = true;
    this.#at = null;
  }

  async #tab(): Promise<Page> {
    if (!this.#page || this.#page.isClosed()) {
      this.#page = await this.#stage.world.extension.context.newPage();
      this.#at = null;
    }
    return this.#page;
  }

  /** Opens the form, unless it stands already; the picker is in it then. */
  async #open(deal: Deal, ui: Ui): Promise<Page> {
    const page = await this.#tab();
    const path = ui === 'post' ? `/deals/${deal.id}/calls/new` : `/deals/${deal.id}?ui=${ui}`;
    // A browser that was started anew may show a page of ours instead.
    await page.bringToFront();
    if (this.#at !== path) {
      await this.#leave();
      const url = `${this.#stage.world.crm.url}${path}`;
      // What a second press has called for may come in between.
      await page.goto(url).catch(() => page.goto(url));
    }
    // The one before was emptied by the page just now: nobody writes the next as fast as a program.
    else await sleep(PERSON);
    this.#at = path;
    if (!(await page.locator('#text').isVisible())) await page.locator('#open').click();
    await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' }, PATIENCE);
    return page;
  }

  async #pick(page: Page, stage: number): Promise<void> {
    const name = STAGE_NAMES[stage];
    if (name === undefined) return;
    const radio = { role: 'radio', name, within: 'Resulting stage' };
    for (let left = TRIES; left > 0; left -= 1) {
      if ((await findInPicker(page, radio)).checked) return;
      // A picker that is drawn anew under the pointer takes no click: people see that, and click again.
      await pickStage(page, name).catch((error: unknown) => {
        if (left === 1) throw error;
      });
    }
  }

  async #killIf(is: Kill, kill: Kill): Promise<void> {
    if (is === kill) await this.#stage.kill();
  }

  async #save(step: SaveStep): Promise<void> {
    const { world, seed, deals } = this.#stage;
    const deal = deals[step.client] as Deal;
    const text = `They said ${seed}-${step.n} about ${deal.name}`;
    const { end, kill } = step;
    const stage = STAGE_NAMES[step.stage] ?? null;
    const truth: Truth = { seed, text, deal, stage, presses: [], gone: false };
    const page = await world.byHand(async () => {
      const open = await this.#open(deal, step.ui);
      await open.locator('#text').fill(text);
      await this.#killIf('before-pick', kill);
      await this.#pick(open, step.stage);
      await this.#killIf('before-press', kill);
      if (end === 'offline') await cutOff(open, true);
      this.#own.push(truth);
      await this.#press(open, truth, step);
      return open;
    });
    try {
      await this.#killIf('after-press', kill);
      await this.#then(page, truth, step);
    } finally {
      if (end === 'offline' && !page.isClosed()) await cutOff(page, false);
    }
    // What is written over a text of which nobody knows whether it was saved is no other contact.
    if (!['saves', 'refuses', 'fails', 'says-error'].includes(end)) this.#at = null;
    // A page whose post is never answered stands still for whoever drives it, too.
    const isStuck = step.ui === 'post' && end === 'hangs';
    if (step.again && step.next === 'waits' && !isStuck) await this.#again(page, truth, step);
  }

  async #press(page: Page, truth: Truth, step: SaveStep): Promise<void> {
    const { presses, kill, ui, end, taken, delay } = step;
    const at = await page.locator('#save').boundingBox();
    if (!at) throw new Error('There is no button to press');
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    await page.evaluate((mark) => void Object.assign(window, { [mark]: true }), PRESSED);
    await this.#stage.killed();
    const before = kill === 'before-answer' ? () => this.#stage.kill() : undefined;
    this.#stage.world.crm.plans.set(truth.text, { end, taken, delay, before });
    // In one go: a kill that begins after this waits until the press is stored.
    truth.gone = ui === 'post';
    if (!this.#stage.truths.includes(truth)) this.#stage.truths.push(truth);
    const from = Date.now();
    const killing = kill === 'at-press' ? this.#stage.kill() : undefined;
    for (let i = 0; i < presses; i += 1) await page.mouse.click(x, y);
    truth.presses.push([from, Date.now()]);
    await killing;
  }

  /** What the page says of the save: `true` saved, `false` not, `null` nothing. */
  async #outcome(page: Page, { text }: Truth, ui: Ui): Promise<boolean | null> {
    if (ui === 'post') return this.#landed(page, text);
    const done = page.locator('#done');
    const until = Date.now() + PATIENCE;
    while (Date.now() < until && !page.isClosed()) {
      const said = await done.textContent().catch(() => null);
      if (said?.endsWith(text)) return said.startsWith('Done');
      await sleep(30);
    }
    return null;
  }

  /**
   * Waits until the server has answered a post and its page has come. Left sooner, the browser drops the post: what
   * became of it nobody would see.
   */
  async #landed(page: Page, text: string): Promise<boolean> {
    const until = Date.now() + PATIENCE;
    const hasCome = () =>
      inTime(
        page.evaluate((mark) => !(mark in window) && document.readyState === 'complete', PRESSED),
        false,
      );
    // Where the server is not reached the browser's own page comes.
    const isLost = () => page.url().startsWith('chrome-error:');
    for (;;) {
      if ((await hasCome()) && (isLost() || this.#stage.world.crm.isAnswered(text))) break;
      if (Date.now() > until || page.isClosed()) break;
      await sleep(30);
    }
    const errors = await inTime(page.locator('#error, .error').count(), 0);
    return errors === 0 && !page.url().includes('/calls/new');
  }

  /** The page alone tells of an error inside a good answer: a person reads that before going on. */
  async #isJudged(truth: Truth): Promise<void> {
    const until = Date.now() + PATIENCE;
    const isOpen = async () =>
      pendingOf(truth, await this.#stage.world.stored()).some(({ state }) => state === 'saving');
    while (Date.now() < until && (await isOpen())) await sleep(50);
  }

  async #then(page: Page, truth: Truth, { next, after, ui, end }: SaveStep): Promise<void> {
    if (next === 'waits') {
      if (end === 'hangs') await sleep(after);
      else await this.#outcome(page, truth, ui);
      if (end === 'says-error' && ui !== 'post') await this.#isJudged(truth);
      // A page that was posted is another one now.
      if (ui === 'post') this.#at = null;
      return;
    }
    await sleep(after);
    await this.#leave();
    if (next === 'closes') await inTime(page.close(), undefined);
    else if (next === 'reloads') await page.reload({ timeout: PATIENCE }).catch(() => undefined);
    // With no network the browser's own page comes.
    else await page.goto(`${this.#stage.world.crm.url}/deals`).catch(() => undefined);
  }

  /** The page shows that it was not saved, and the text stands there still: it is pressed once more. */
  async #again(page: Page, truth: Truth, step: SaveStep): Promise<void> {
    const { world } = this.#stage;
    await world.byHand(async () => {
      const field = page.locator('#text');
      const isThere = (await field.count()) > 0 && (await field.isVisible());
      if (!isThere || (await field.inputValue()) !== truth.text) return;
      await page.bringToFront();
      await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' }, PATIENCE);
      await this.#pick(page, step.stage);
      const better = { end: 'saves', taken: true, kill: 'never' } as const;
      await this.#press(page, truth, { ...step, ...better });
    });
    await this.#outcome(page, truth, step.ui);
    if (step.ui === 'post') this.#at = null;
  }

  async #abandon(step: Extract<TabStep, { do: 'abandon' }>): Promise<void> {
    const { world, deals, seed } = this.#stage;
    await world.byHand(async () => {
      const page = await this.#open(deals[step.client] as Deal, step.ui);
      await page.bringToFront();
      await page.locator('#text').fill(`Never said ${seed}`);
      await this.#pick(page, step.stage);
      if (step.by === 'close') return page.close();
      if (step.by === 'cancel') await page.locator('#cancel').click();
      else await page.reload();
      this.#at = null;
    });
  }

  async #back(forward: boolean): Promise<void> {
    const page = await this.#tab();
    await this.#leave();
    // A page that comes out of the cache loads nothing: it is only shown.
    const to = { waitUntil: 'commit', timeout: PATIENCE } as const;
    await page.goBack(to).catch(() => null);
    await sleep(100);
    if (forward) await page.goForward(to).catch(() => null);
    const { pathname, search } = new URL(page.url());
    this.#at = `${pathname}${search}`;
  }
}

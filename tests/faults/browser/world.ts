import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchWithExtension, type RunningExtension } from '../../e2e/support/extension.ts';
import { newProfile } from '../../e2e/support/profile-folder.ts';
import { killServiceWorker } from '../../e2e/support/service-worker.ts';
import { addCrm } from '../../e2e/support/steps.ts';
import { RandomCrm } from './crm.ts';
import { readStored, type Stored } from './read-stored.ts';

/** A page of the extension's origin that runs none of its scripts: the database is read there. */
const EMPTY_PAGE = 'icon/icon.svg';

/** Whether a process runs; one that ended and was not fetched by its parent doesn't. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** A real browser with the built extension, and a CRM; the browser can be killed and starts again as it was. */
export class BrowserWorld {
  readonly crm: RandomCrm;
  /** Open saves as they were seen last, by id: what is lost tells by them how. */
  readonly lastSeen = new Map<string, Stored['pending'][number]>();
  /** How often the browser was started. */
  lives = 0;
  readonly #profile: string;
  #extension: RunningExtension | null = null;
  #probe: Page | null = null;
  #hands: Promise<unknown> = Promise.resolve();

  private constructor(crm: RandomCrm, profile: string) {
    this.crm = crm;
    this.#profile = profile;
  }

  static async start(): Promise<BrowserWorld> {
    const world = new BrowserWorld(await RandomCrm.start(), await newProfile('chromium'));
    await world.launch();
    await addCrm(world.extension, world.crm.url);
    return world;
  }

  get extension(): RunningExtension {
    if (!this.#extension) throw new Error('The browser does not run');
    return this.#extension;
  }

  async launch(): Promise<void> {
    this.#extension = await launchWithExtension({ profile: this.#profile, keepsPages: true });
    this.lives += 1;
    this.#probe = await this.extension.context.newPage();
    await this.#probe.goto(this.extension.url(EMPTY_PAGE));
  }

  /** What the store holds now. */
  async stored(): Promise<Stored> {
    if (!this.#probe) throw new Error('The browser does not run');
    const stored = await this.#probe.evaluate(readStored);
    for (const pending of stored.pending) this.lastSeen.set(pending.id, pending);
    return stored;
  }

  /** One person has one pair of hands: what is typed, picked and pressed goes one after another. */
  byHand<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#hands.then(work, work);
    this.#hands = done.catch(() => undefined);
    return done;
  }

  async killWorker(): Promise<void> {
    await killServiceWorker(this.extension.context);
  }

  /** Waits until the worker runs again, which the pages with a form see to; not for ever, where there is none. */
  async awake(atMost: number): Promise<void> {
    const runs = async () => (await this.extension.serviceWorker()).evaluate(() => true);
    const late = new Promise((done) => setTimeout(done, atMost));
    await Promise.race([runs().catch(() => undefined), late]);
  }

  /** The browser dies as by a failure of its machine's power, and is started again. */
  async crash(): Promise<void> {
    const session = await this.extension.context.browser()?.newBrowserCDPSession();
    const told = await session?.send('SystemInfo.getProcessInfo');
    const all = told?.processInfo ?? [];
    const id = all.find(({ type }) => type === 'browser')?.id;
    if (id === undefined) throw new Error('This browser does not tell its process');
    const closed = new Promise((done) => this.extension.context.once('close', done));
    process.kill(id, 'SIGKILL');
    await closed;
    // Its helpers end by themselves; while one still has the profile's files, the next browser can't read them.
    const lives = ({ id: pid }: { id: number }) => isRunning(pid);
    for (let i = 0; i < 200 && all.some(lives); i += 1)
      await new Promise((done) => setTimeout(done, 50));
    this.#extension = null;
    this.#probe = null;
    await this.launch();
  }

  async close(): Promise<void> {
    await this.#extension?.close();
    await this.crm.close();
  }
}

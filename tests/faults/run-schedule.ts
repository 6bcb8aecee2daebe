import { vi } from 'vitest';
import type { PageMessage } from '@/entrypoints/background/border';
import type { PressedMessage } from '@/entrypoints/background/draft';
import { showBadge } from '@/entrypoints/shared/badge';
import { becomeManager } from '@/entrypoints/shared/people';
import { listPending, managerFor, putFunnel, putSite, settlePending } from '@/lib/store';
import { EDIT, SALES } from '../unit/store/helpers';
import { siteOf } from '../unit/store/records';
import type { SaveStep, Step } from './schedule';
import { StoreWorld, ticks } from './store-world';

/** What really happened to a save, as the CRM knows it. */
export interface Truth {
  step: SaveStep;
  text: string;
  pressedAt: number;
  /** Whether its press was answered: until then a browser that dies takes it along. */
  told: boolean;
  /** Its page went away. */
  gone: boolean;
}

const URL_OF = (client: number) => `https://crm.example/deals/${client}`;
const START = Date.UTC(2026, 10, 23, 9);

function pressOf({ n, client, stage }: SaveStep, pressedAt: number): PressedMessage {
  return {
    ...{ type: 'page/pressed', id: `save-${n}`, interaction: null, form: `form-${n}` },
    ...{
      url: URL_OF(client),
      pressedAt,
      guessed: false,
      typed: `They said ${n}.`,
      textHash: `text:${n}`,
    },
    pick: {
      resultingStage: SALES.stages[stage]?.id ?? null,
      ...{ kind: null, said: 'new', reason: null, claimed: false },
    },
    ...{ def: 'general', kind: 'call', stage: null, stages: null, activity: `text:${n}` },
    client: { type: 'deal', id: String(client), name: `Deal ${client}`, url: null },
    user: { id: 'u1', name: 'Ann' },
  };
}

/** Runs one schedule against the real background, and keeps what really happened. */
export class ScheduleRun {
  readonly world = new StoreWorld();
  readonly truths: Truth[] = [];
  readonly #going = new Set<Promise<void>>();
  #requests = 0;
  #browser = 1;

  async prepare(): Promise<void> {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: START });
    const { db } = this.world.life();
    await putFunnel(db, SALES, EDIT);
    const addresses = ['https://crm.example/'];
    await putSite(db, siteOf('crm', { addresses, funnel: 'sales', product: 'none' }), EDIT);
    const ann = await managerFor(db, { site: 'crm', id: 'u1', name: 'Ann' }, EDIT);
    await becomeManager(db, ann.id, EDIT);
    await showBadge(db);
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      await this.#do(step);
      await ticks(2);
    }
    await this.#finish();
  }

  async #do(step: Step): Promise<void> {
    if (step.do === 'save') return this.#begin(step);
    if (step.do === 'kill') {
      await ticks(step.after);
      // The one thing that nobody could know: the worker and the only page that knows of a press die at once.
      for (let i = 0; i < 400 && this.#isOnlyKnown(); i += 1) await ticks(1);
      return this.world.kill();
    }
    if (step.do === 'fail') return this.world.fail(step.fault, step.breakAfter, step.isDiskFull);
    if (step.do === 'heal') return this.world.fail(null);
    if (step.do === 'close-connections') return this.world.closeConnections();
    if (step.do === 'wait') return this.world.pass(step.ms);
    // These three happen when everything pressed was answered.
    await Promise.all(this.#going);
    await this.world.quiet();
    if (step.do === 'answer') return this.#answer();
    if (step.do === 'crash') {
      this.#browser += 1;
      // What waits in memory only, because the disk is full, is said to be at risk.
      if (!('inbox' in this.world.out.session)) await this.world.crash();
    } else if (await this.#isSettled()) await this.world.deleteDb();
  }

  /** Whether a page is gone and its press not answered yet. */
  #isOnlyKnown(): boolean {
    return this.truths.some(({ told, gone }) => gone && !told);
  }

  /** Whether no save is open: one that is not confirmed is in no journal. */
  async #isSettled(): Promise<boolean> {
    const open = await listPending(this.world.life().db).catch(() => null);
    const { local, session } = this.world.out;
    if (open?.length !== 0 || 'inbox' in local || 'inbox' in session) return false;
    // A journal that a full disk refused is written with the next number.
    await showBadge(this.world.life().db);
    return local.rescue !== undefined;
  }

  /** A save goes its way beside the others. */
  #begin(step: SaveStep): void {
    const going = this.#save(step).finally(() => this.#going.delete(going));
    this.#going.add(going);
  }

  async #save(step: SaveStep): Promise<void> {
    const { world } = this;
    vi.setSystemTime(Date.now() + 400);
    const press = pressOf(step, 0);
    const isPost = step.way === 'post';
    const from = { url: URL_OF(step.client), tab: step.tab, frame: 0 };
    let stands = true;
    const send = (message: PageMessage) => world.send(message, from, () => stands);
    const request = `r${++this.#requests}`;
    const begin = () =>
      world.tell('onBeforeRequest', {
        ...{ requestId: request, tabId: step.tab, frameId: 0, method: 'POST' },
        ...{ type: isPost ? 'main_frame' : 'xmlhttprequest', url: `${URL_OF(step.client)}/log` },
        requestBody: { formData: { text: [press.typed] } },
      });
    const { pressedAt: _at, pick: _pick, typed: _typed, textHash: _hash, ...form } = press;
    const { guessed: _guessed, id: _id, ...read } = form;
    await send({ ...read, type: 'page/form-opened', edits: false, back: false, text: null });
    // No two presses are in one moment: a clock that stands looks like one that was set back.
    vi.setSystemTime(Date.now() + 50);
    press.pressedAt = Date.now();
    const truth = {
      step,
      text: `text:${step.n}`,
      pressedAt: press.pressedAt,
      told: false,
      gone: false,
    };
    this.truths.push(truth);
    if (step.early) begin();
    const told = send(press).then((answer) => {
      truth.told = answer !== undefined && answer !== null;
    });
    if (step.double) void send({ ...press, pressedAt: press.pressedAt + 40 });
    if (!step.early) begin();
    await ticks(step.pace);
    if (isPost || step.leaves) {
      stands = false;
      truth.gone = true;
      // On its way out the page tells again what was not answered (tell-press.ts).
      if (!truth.told) void send(press).then((answer) => (truth.told ||= answer != null));
      void send({
        type: 'page/evidence',
        id: press.id,
        evidence: { source: 'page', what: 'left' },
      });
    } else await told;
    await ticks(step.pace);
    await this.#answerOf(step, request, from);
    await told;
  }

  /** What the browser hears of the request's end, and the page that comes then. */
  async #answerOf(
    { end, way, leaves, n }: SaveStep,
    requestId: string,
    from: { url: string; tab: number; frame: number },
  ) {
    const { world } = this;
    const isPost = way === 'post';
    const landing = { ...from, url: `${from.url}?ok=${n}` };
    // A page that was closed takes its request along: whether the server had it nobody sees.
    if (leaves || end === 'hangs') return;
    if (end === 'breaks')
      world.tell('onErrorOccurred', { requestId, error: 'net::ERR_EMPTY_RESPONSE' });
    else if (end === 'unreached')
      world.tell('onErrorOccurred', { requestId, error: 'net::ERR_CONNECTION_REFUSED' });
    else if (end === 'refuses') world.tell('onCompleted', { requestId, statusCode: 500 });
    else {
      if (isPost) world.tell('onBeforeRedirect', { requestId, redirectUrl: landing.url });
      world.tell('onCompleted', { requestId, statusCode: isPost ? 200 : 201 });
    }
    if (isPost && end === 'accepts')
      await world.send({ type: 'page/hello', url: landing.url }, landing, () => true);
  }

  /** Answers all that is undecided by what the CRM really did. */
  async #answer(): Promise<void> {
    const { db } = this.world.life();
    for (const { id } of await listPending(db, 'undecided').catch(() => [])) {
      const truth = this.truths.find(({ step }) => id === `save-${step.n}`);
      // A store that fails tells the popup so, and the manager answers another time.
      await settlePending(db, id, truth && isTaken(truth) ? 'saved' : 'not-saved', EDIT).catch(
        () => undefined,
      );
    }
  }

  async #finish(): Promise<void> {
    this.world.fail(null);
    await Promise.all(this.#going);
    await this.world.quiet();
    for (let i = 0; i < 3; i += 1) {
      await this.world.pass(31_000);
      await this.world.life().desk.judgeAll();
    }
    await this.#answer();
    await showBadge(this.world.life().db);
    await this.world.quiet();
  }
}

/** Whether the CRM has this save in the end. */
export function isTaken({ step }: Truth): boolean {
  return step.leaves
    ? step.taken
    : step.end === 'accepts' || (step.end !== 'refuses' && step.taken);
}

import { type FixtureServer, startFixtureServer } from '../../e2e/support/fixture-server.ts';
import { BROKEN, boxPage, callPage, type Deal, LIST, LOGIN } from './crm-pages.ts';
import type { End, Ui } from './schedule.ts';

/** How the server ends the save of one text. */
export interface Plan {
  end: End;
  taken: boolean;
  /** How long it takes (ms). */
  delay: number;
  /** Done before it answers. */
  before?: (() => Promise<unknown>) | undefined;
}

/** Pages that a browser may keep as they were left. */
const KEPT = { 'Cache-Control': 'no-cache' };

/** A CRM whose server does with each text what it was told to, and keeps a log of what it really saved. */
export class RandomCrm {
  readonly url: string;
  /** How often each text was saved. */
  readonly saved = new Map<string, number>();
  /** By the text of the save. */
  readonly plans = new Map<string, Plan>();
  /** Requests with that text that came, and those that were answered. */
  readonly #came = new Map<string, { came: number; answered: number }>();
  readonly #server: FixtureServer;
  readonly #hanging = new Set<() => void>();

  private constructor(server: FixtureServer) {
    this.#server = server;
    this.url = server.url;
    server.route('/login', { html: LOGIN });
    server.route('/deals', { html: LIST });
    server.route('POST /api/calls', async ({ body }) => {
      const { text } = JSON.parse(body) as { text: string };
      const end = await this.#end(text);
      if (end === 'saves') return { status: 201, json: { id: this.saved.size } };
      if (end === 'refuses') return { status: 422, json: { error: 'refused' } };
      if (end === 'fails') return { status: 500, json: { error: 'failed' } };
      if (end === 'says-error') return { json: { error: 'not saved' } };
      return end === 'signs-out' ? { redirect: '/login' } : { drop: true };
    });
  }

  static async start(): Promise<RandomCrm> {
    return new RandomCrm(await startFixtureServer());
  }

  /** Gives a client its pages. */
  add(deal: Deal): void {
    const { id } = deal;
    this.#server.route(`GET /deals/${id}`, ({ path }) => {
      const ui = new URL(path, this.url).searchParams.get('ui') ?? 'waits';
      return { html: boxPage(deal, ui as Ui), headers: KEPT };
    });
    this.#server.route(`GET /deals/${id}/calls/new`, {
      ...{ html: callPage(deal, '', ''), headers: KEPT },
    });
    this.#server.route(`POST /deals/${id}/calls/new`, async ({ body }) => {
      const form = new URLSearchParams(body);
      const text = form.get('result') ?? '';
      if (form.get('go') === 'cancel') return { redirect: `/deals/${id}` };
      const end = await this.#end(text);
      if (end === 'saves') return { redirect: `/deals/${id}` };
      if (end === 'fails') return { status: 500, html: BROKEN };
      if (end === 'signs-out') return { redirect: '/login' };
      const again = callPage(deal, text, 'Could not be saved');
      if (end === 'refuses') return { status: 422, html: again };
      return end === 'says-error' ? { html: again } : { drop: true };
    });
  }

  /** Whether all that was sent with this text was answered, and something was. */
  isAnswered(text: string): boolean {
    const told = this.#came.get(text);
    return told !== undefined && told.came === told.answered;
  }

  async #end(text: string): Promise<End | null> {
    const plan = this.plans.get(text);
    if (!plan) return null;
    const told = this.#came.get(text) ?? { came: 0, answered: 0 };
    this.#came.set(text, told);
    told.came += 1;
    try {
      return await this.#take(text, plan);
    } finally {
      told.answered += 1;
    }
  }

  async #take(text: string, plan: Plan): Promise<End> {
    const { end, taken, delay, before } = plan;
    if (taken) this.saved.set(text, (this.saved.get(text) ?? 0) + 1);
    await before?.();
    await new Promise((done) => setTimeout(done, delay));
    if (end === 'hangs') await new Promise<void>((done) => this.#hanging.add(done));
    return end;
  }

  /** Whether some save still has no answer. */
  get hangs(): boolean {
    return this.#hanging.size > 0;
  }

  /** Cuts the connections of all that was never answered. */
  letGo(): void {
    for (const done of this.#hanging) done();
    this.#hanging.clear();
  }

  async close(): Promise<void> {
    this.letGo();
    await this.#server.close();
  }
}

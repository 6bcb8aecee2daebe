import { type Browser, browser } from 'wxt/browser';
import { ABORTED, bodyText, FILTER, NOT_SENT, PAGES, QUIET } from './browser-requests';
import { type Awaited, isRather, likeliest, ownBy, SENT_BEFORE, type Seen } from './own-request';
import { isAnswer, isLeftBehind, type Post, turn } from './post-pages';
import { nameInBody } from './save-request';
import type { Kept, WatchMemory } from './watch-memory';

/** What was heard of a save's request; becomes evidence. */
export interface RequestNews {
  request: string;
  phase: 'sent' | 'answered' | 'failed' | 'broken';
  navigates: boolean;
  began: number;
  frame?: number;
  status?: number;
  redirect?: string;
  activity?: string;
}

/**
 * The request may be told before the press is: two ways into the background, and on a machine that is busy the press is
 * stored many seconds later. Kept that long (ms), and so many.
 */
const LOOK_BACK = 60_000;
const MOST_SEEN = 200;
/** A worker that was just woken does not know its tabs yet: it looks at the saves of all for that long (ms). */
const YOUNG = 5_000;
const isIn = ({ navigates, ...seen }: Post, tab: number, frame: number) =>
  navigates && seen.tab === tab && seen.frame === frame;

/**
 * Watches the requests that follow a press (design.md, evidence 2). It only observes. Bodies are read only in
 * tabs where an interaction form stands, compared in memory with the text typed, and forgotten. What is awaited
 * outlives the worker in `WatchMemory`: a worker that dies between press and answer loses nothing.
 */
export class RequestWatch {
  /** Epoch milliseconds when it began to watch. */
  readonly born = Date.now();
  readonly #tabs = new Set<number>();
  readonly #awaited = new Map<string, Awaited>();
  readonly #seen = new Map<string, Seen>();
  readonly #mine = new Map<string, string>();
  readonly #tell: (id: string, news: RequestNews) => void;
  readonly #memory: WatchMemory | null;
  /** What was told of requests that the worker before this one knew, while its memory is being read. */
  #early: (() => void)[] | null = null;
  /** Resolves when the memory of the worker before this one is read: `false` where there was none. */
  readonly ready: Promise<boolean>;

  constructor(tell: (id: string, news: RequestNews) => void, memory: WatchMemory | null = null) {
    this.#tell = tell;
    this.#memory = memory;
    if (memory) this.#early = [];
    this.ready = memory ? this.#restore(memory) : Promise.resolve(false);
  }

  /** Saves that wait for their request or for their page to be told. */
  get awaited(): readonly Awaited[] {
    return [...this.#awaited.values()];
  }

  /** A form stands in this tab. */
  open(tab: number): void {
    if (this.#tabs.has(tab)) return;
    this.#tabs.add(tab);
    void this.#keep();
  }

  close(tab: number): void {
    this.#tabs.delete(tab);
    void this.#keep();
  }

  /** A save was pressed: its request may have been seen already. Resolves when the worker's death can't undo it. */
  async await(save: Awaited): Promise<void> {
    this.#awaited.set(save.id, save);
    this.#reclaim(save);
    for (const [request, seen] of this.#seen) this.#match(request, seen);
    await this.#keep();
  }

  /** Whether any request that may write was sent from this tab since then (epoch ms). */
  wrote(tab: number, since: number): boolean {
    return [...this.#seen.values()].some(
      (seen) => seen.tab === tab && seen.at >= since - SENT_BEFORE,
    );
  }

  /** A page stands in this frame now. To be told before anything else is waited for: what is called for next may go on from it. */
  arrived(tab: number, frame: number, url: string): void {
    if (this.#early) return void this.#early.push(() => this.arrived(tab, frame, url));
    for (const seen of this.#seen.values())
      if (isIn(seen, tab, frame) && isAnswer(seen, url)) seen.came = true;
    void this.#keep();
  }

  /**
   * Whether the page at that address (`null`: whatever its address) is what a save was answered with.
   * `null`: it was not posted into this frame, as far as is known.
   */
  leadsTo(id: string, frame: number, url: string | null): boolean | null {
    const posts = this.#ownOf(id).filter((seen) => seen.navigates && seen.frame === frame);
    return posts.length === 0 ? null : posts.some((post) => isAnswer(post, url));
  }

  /** What was sent for a save. */
  #ownOf(id: string): Seen[] {
    const own = [...this.#mine].filter(([, save]) => save === id);
    return own.flatMap(([request]) => this.#seen.get(request) ?? []);
  }

  /**
   * A save came to its end. Its request is used up: pressed again at once, it must not tell of the next.
   * @param refused what did not fail may be the next press's, of which a background that is far behind has not been told
   */
  done(id: string, refused = false): void {
    this.#awaited.delete(id);
    for (const [request, save] of this.#mine) {
      if (save !== id) continue;
      this.#mine.delete(request);
      const end = this.#seen.get(request)?.end;
      const hasFailed = end && (end.phase !== 'answered' || (end.status ?? 0) >= 400);
      if (!refused || hasFailed) this.#seen.delete(request);
    }
    void this.#keep();
  }

  async #restore(memory: WatchMemory): Promise<boolean> {
    const kept = await memory.load().catch(() => null);
    for (const tab of kept?.tabs ?? []) this.#tabs.add(tab);
    for (const save of kept?.awaited ?? []) this.#awaited.set(save.id, save);
    for (const { request, save, ...seen } of kept?.requests ?? []) {
      this.#mine.set(request, save);
      this.#seen.set(request, { ...seen, url: '', method: '', body: null });
    }
    const early = this.#early ?? [];
    this.#early = null;
    for (const [request, seen] of this.#seen) this.#match(request, seen);
    for (const tell of early) tell();
    await this.#keep();
    return kept !== null;
  }

  async #keep(): Promise<void> {
    // Before the old memory is read, writing would lose it.
    if (!this.#memory || this.#early) return;
    const requests: Kept['requests'] = [];
    for (const [request, save] of this.#mine) {
      const seen = this.#seen.get(request);
      // Of a post the page is still to come.
      if (!seen || (seen.end && !seen.navigates)) continue;
      const { tab, at, navigates, frame, redirect, leads, came, left, leftFor } = seen;
      const post = { navigates, frame, redirect, leads, came, left, leftFor };
      requests.push({ request, save, tab, at, ...post });
    }
    const awaited = this.awaited.map((save) => ({ ...save, saves: [...save.saves] }));
    // A full memory only costs what a death of the worker would.
    await this.#memory.save({ tabs: [...this.#tabs], awaited, requests }).catch(() => undefined);
  }

  /** Must run while the background's script first runs: listeners added later don't wake it. */
  listen(): void {
    const { webRequest } = browser;
    webRequest.onBeforeRequest.addListener(
      (d) => {
        this.#begin(d);
        return undefined;
      },
      FILTER,
      ['requestBody'],
    );
    const redirect = (d: Browser.webRequest.OnBeforeRedirectDetails) =>
      this.#redirect(d.requestId, d.redirectUrl);
    webRequest.onBeforeRedirect.addListener(redirect, FILTER);
    webRequest.onCompleted.addListener(
      (d) => this.#finish(d.requestId, { phase: 'answered', status: d.statusCode }),
      FILTER,
    );
    webRequest.onErrorOccurred.addListener((d) => {
      if (ABORTED.test(d.error)) return;
      this.#finish(d.requestId, { phase: NOT_SENT.test(d.error) ? 'failed' : 'broken' });
    }, FILTER);
  }

  #begin(d: Browser.webRequest.OnBeforeRequestDetails): void {
    const at = Date.now();
    if (PAGES.has(d.type)) this.#turn(d);
    // Redirected with its body: the same request still.
    if (this.#seen.has(d.requestId)) return;
    const isOpen = this.#tabs.has(d.tabId) || this.#early !== null || at - this.born < YOUNG;
    if (QUIET.has(d.method) || d.tabId < 0 || !isOpen) return;
    let above = this.#seen.size - MOST_SEEN;
    for (const [request, seen] of this.#seen) {
      // The oldest come first.
      if (at - seen.at <= LOOK_BACK && above-- <= 0) continue;
      // A press that follows closely may be told after its request; then nobody asks for what it said any more.
      if (this.#mine.has(request)) seen.body = null;
      else this.#seen.delete(request);
    }
    const seen: Seen = {
      ...{ tab: d.tabId, url: d.url, method: d.method, frame: d.frameId, at },
      ...{ body: bodyText(d), navigates: PAGES.has(d.type) },
      ...{ leads: [d.url], came: false, left: false },
    };
    this.#seen.set(d.requestId, seen);
    this.#match(d.requestId, seen);
  }

  /** A page is called for: instead of a post's answer, or by it. */
  #turn(d: Browser.webRequest.OnBeforeRequestDetails): void {
    if (this.#early) return void this.#early.push(() => this.#turn(d));
    for (const [request, seen] of this.#seen) {
      if (request === d.requestId || !isIn(seen, d.tabId, d.frameId)) continue;
      turn(seen, d);
      if (this.#mine.has(request)) void this.#keep();
    }
  }

  #match(request: string, seen: Seen): void {
    if (this.#mine.has(request)) return;
    for (const save of likeliest(this.#awaited.values())) {
      const own = this.#wasPosted(save, request, seen) ? null : ownBy(save, seen);
      if (!own) continue;
      this.#mine.set(request, save.id);
      seen.activity = nameInBody(own.names, seen.body) ?? undefined;
      this.#news(request, seen);
      void this.#keep();
      return;
    }
  }

  /** Takes back from earlier saves what is rather this one's. */
  #reclaim(save: Awaited): void {
    for (const [request, id] of this.#mine) {
      const [seen, earlier] = [this.#seen.get(request), this.#awaited.get(id)];
      if (seen && earlier && isRather(save, earlier, seen)) this.#mine.delete(request);
    }
  }

  #wasPosted({ id, since }: Awaited, request: string, { at }: Seen): boolean {
    return this.#ownOf(id).some((own) => isLeftBehind(own, since, { request, at }));
  }

  #redirect(request: string, to: string): void {
    const seen = this.#seen.get(request);
    if (!seen) return void this.#early?.push(() => this.#redirect(request, to));
    seen.redirect = to;
    seen.leads.push(to);
    void this.#keep();
    this.#news(request, seen);
  }

  #finish(request: string, end: Seen['end']): void {
    const seen = this.#seen.get(request);
    if (!seen) return void this.#early?.push(() => this.#finish(request, end));
    seen.end = end;
    this.#news(request, seen);
  }

  #news(request: string, seen: Seen): void {
    const save = this.#mine.get(request);
    if (save === undefined) return;
    this.#tell(save, {
      request,
      phase: seen.end?.phase ?? 'sent',
      navigates: seen.navigates,
      began: seen.at,
      ...(seen.navigates ? { frame: seen.frame } : {}),
      ...(seen.end?.status === undefined ? {} : { status: seen.end.status }),
      ...(seen.redirect === undefined ? {} : { redirect: seen.redirect }),
      ...(seen.activity === undefined ? {} : { activity: seen.activity }),
    });
  }
}

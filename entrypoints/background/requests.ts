import { type Browser, browser } from 'wxt/browser';
import type { SaveRequest } from '@/lib/crm';
import { carriesText, matchesSave } from './save-request';

/** One request of a tab, as far as a save may need it. In memory only. */
interface Seen {
  tab: number;
  url: string;
  method: string;
  body: string | null;
  navigates: boolean;
  /** Of a post that loads a page: the frame that the page comes into. */
  frame: number;
  at: number;
  redirect?: string | undefined;
  end?: { phase: 'answered' | 'failed'; status?: number | undefined } | undefined;
}

/** A save that waits for its request. */
export interface Awaited {
  id: string;
  tab: number;
  /** Epoch milliseconds of the press. */
  since: number;
  typed: string;
  saves: readonly SaveRequest[];
}

/** What was heard of a save's request; becomes evidence. */
export interface RequestNews {
  request: string;
  phase: 'sent' | 'answered' | 'failed';
  navigates: boolean;
  frame?: number;
  status?: number;
  redirect?: string;
}

/** The request may be told before the press is (two ways into the background): keep that long (ms). */
const LOOK_BACK = 3_000;
/** What was sent before the press is another's: the form that was fetched, a list. Some pages save as the button goes down (ms). */
const SENT_BEFORE = 400;
/** Requests sent that long after the press are not this save's (ms). */
const LOOK_AHEAD = 30_000;
/** A worker that was just woken does not know its tabs yet: it looks at the saves of all for that long (ms). */
const YOUNG = 5_000;
/** A press posts its page that soon (ms). */
const POSTED_WITHIN = 1_500;
/** The page went away: whether the server got it nobody can know. */
const ABORTED = /ERR_ABORTED|NS_BINDING_ABORTED/;
const QUIET = new Set(['GET', 'HEAD', 'OPTIONS']);

const FILTER: Browser.webRequest.RequestFilter = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['main_frame', 'sub_frame', 'xmlhttprequest', 'ping', 'other'],
};

function bodyText(details: { requestBody?: unknown }): string | null {
  const body = details.requestBody as
    | { formData?: Record<string, unknown[]>; raw?: { bytes?: ArrayBuffer }[] }
    | null
    | undefined;
  if (body?.formData) return JSON.stringify(body.formData);
  const parts = body?.raw?.map((part) => (part.bytes ? new TextDecoder().decode(part.bytes) : ''));
  return parts ? parts.join('') : null;
}

/** A form with next to nothing typed into it has no text to be known by: the page that is posted next is its own. */
function isBarePost({ saves, since, typed }: Awaited, seen: Seen): boolean {
  const isNext = seen.at >= since - POSTED_WITHIN && seen.at <= since + POSTED_WITHIN;
  return saves.length === 0 && typed.trim().length < 3 && seen.navigates && isNext;
}

/**
 * Watches the requests that follow a press (design.md, evidence 2). It only observes. Bodies are read only in
 * tabs where an interaction form stands, compared in memory with the text typed, and forgotten.
 */
export class RequestWatch {
  readonly #born = Date.now();
  readonly #tabs = new Set<number>();
  readonly #awaited = new Map<string, Awaited>();
  readonly #seen = new Map<string, Seen>();
  readonly #mine = new Map<string, string>();
  readonly #tell: (id: string, news: RequestNews) => void;

  constructor(tell: (id: string, news: RequestNews) => void) {
    this.#tell = tell;
  }

  /** A form stands in this tab. */
  open(tab: number): void {
    this.#tabs.add(tab);
  }

  close(tab: number): void {
    this.#tabs.delete(tab);
  }

  /** A save was pressed: its request may have been seen already. */
  await(save: Awaited): void {
    this.#awaited.set(save.id, save);
    for (const [request, seen] of this.#seen) this.#match(request, seen);
  }

  /** A save came to its end. Its request is used up: pressed again at once, it must not tell of the next. */
  done(id: string): void {
    this.#awaited.delete(id);
    for (const [request, save] of this.#mine) {
      if (save !== id) continue;
      this.#mine.delete(request);
      this.#seen.delete(request);
    }
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
    webRequest.onBeforeRedirect.addListener(
      (d) => this.#redirect(d.requestId, d.redirectUrl),
      FILTER,
    );
    webRequest.onCompleted.addListener(
      (d) => this.#finish(d.requestId, { phase: 'answered', status: d.statusCode }),
      FILTER,
    );
    webRequest.onErrorOccurred.addListener((d) => {
      if (!ABORTED.test(d.error)) this.#finish(d.requestId, { phase: 'failed' });
    }, FILTER);
  }

  #begin(d: Browser.webRequest.OnBeforeRequestDetails): void {
    const at = Date.now();
    const isOpen = this.#tabs.has(d.tabId) || at - this.#born < YOUNG;
    if (QUIET.has(d.method) || d.tabId < 0 || !isOpen) return;
    for (const [request, seen] of this.#seen) {
      if (at - seen.at > LOOK_BACK && !this.#mine.has(request)) this.#seen.delete(request);
    }
    const seen: Seen = {
      tab: d.tabId,
      url: d.url,
      method: d.method,
      body: bodyText(d),
      navigates: d.type === 'main_frame' || d.type === 'sub_frame',
      frame: d.frameId,
      at,
    };
    this.#seen.set(d.requestId, seen);
    this.#match(d.requestId, seen);
  }

  #match(request: string, seen: Seen): void {
    if (this.#mine.has(request)) return;
    for (const save of this.#awaited.values()) {
      const near = seen.at >= save.since - SENT_BEFORE && seen.at <= save.since + LOOK_AHEAD;
      if (save.tab !== seen.tab || !near) continue;
      const named = save.saves.some((pattern) => matchesSave(pattern, seen));
      if (!named && !carriesText(seen.body, save.typed) && !isBarePost(save, seen)) continue;
      this.#mine.set(request, save.id);
      seen.body = null;
      this.#news(request, seen);
      return;
    }
  }

  #redirect(request: string, to: string): void {
    const seen = this.#seen.get(request);
    if (!seen) return;
    seen.redirect = to;
    this.#news(request, seen);
  }

  #finish(request: string, end: NonNullable<Seen['end']>): void {
    const seen = this.#seen.get(request);
    if (!seen) return;
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
      ...(seen.navigates ? { frame: seen.frame } : {}),
      ...(seen.end?.status === undefined ? {} : { status: seen.end.status }),
      ...(seen.redirect === undefined ? {} : { redirect: seen.redirect }),
    });
  }
}

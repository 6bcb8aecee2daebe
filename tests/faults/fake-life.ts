import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const root = join(import.meta.dirname, '../..');
const REQUEST_EVENTS = [
  ...(['onBeforeRequest', 'onBeforeRedirect', 'onCompleted', 'onErrorOccurred'] as const),
];
export type RequestEvent = (typeof REQUEST_EVENTS)[number];
type Listener = (details: Record<string, unknown>) => void;

/** What outlives a worker: the stores besides the database, the alarms, the badge. */
export interface Outside {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  alarms: Set<string>;
  badge: string;
  /** Messages to pages: told to nobody where the page is gone. */
  onTell: (tab: number, message: { type: string; id?: string; verdict?: string }) => void;
}

/**
 * The browser as one worker sees it. When the worker dies nothing it asked for is answered, and nothing it still asks
 * for is done.
 */
export class WorkerLife {
  isDead = false;
  readonly #listeners: Partial<Record<RequestEvent, Listener>> = {};
  /** Fails writes to `storage.local`, as a full disk does. */
  isDiskFull = false;

  constructor(out: Outside) {
    const area = (name: 'local' | 'session') => ({
      get: this.#asked((key: string) => structuredClone({ [key]: out[name][key] })),
      set: this.#asked((items: object) => {
        if (name === 'local' && this.isDiskFull) throw new Error('QUOTA_BYTES');
        Object.assign(out[name], structuredClone(items));
      }),
      remove: this.#asked((key: string) => void delete out[name][key]),
    });
    const event = { addListener: () => undefined, removeListener: () => undefined };
    Object.assign(fakeBrowser, {
      storage: { local: area('local'), session: area('session'), onChanged: event },
      alarms: {
        get: this.#asked((name: string) => (out.alarms.has(name) ? { name } : undefined)),
        create: this.#asked((name: string) => void out.alarms.add(name)),
        clear: this.#asked((name: string) => out.alarms.delete(name)),
      },
      action: {
        setBadgeText: this.#asked(({ text }: { text: string }) => {
          out.badge = text;
        }),
        setBadgeBackgroundColor: this.#asked(() => undefined),
        setTitle: this.#asked(() => undefined),
      },
      tabs: {
        sendMessage: this.#asked((tab: number, message: { type: string }) =>
          out.onTell(tab, message),
        ),
      },
      scripting: { executeScript: this.#asked(() => undefined) },
      webRequest: Object.fromEntries(
        REQUEST_EVENTS.map((name) => [
          name,
          { addListener: (hear: Listener) => Object.assign(this.#listeners, { [name]: hear }) },
        ]),
      ),
    });
    Object.assign(fakeBrowser.runtime, {
      getURL: (path: string) => `chrome-extension://test${path}`,
    });
    globalThis.fetch = this.#asked(
      (url: string) =>
        new Response(readFileSync(join(root, 'public', new URL(url).pathname), 'utf8')),
    ) as typeof fetch;
  }

  #asked<A extends unknown[], R>(does: (...args: A) => R): (...args: A) => Promise<R> {
    return (...args) =>
      new Promise((done, fail) => {
        if (this.isDead) return;
        setImmediate(() => {
          if (this.isDead) return;
          try {
            done(does(...args));
          } catch (error) {
            fail(error);
          }
        });
      });
  }

  /** The browser tells of a request. */
  tell(event: RequestEvent, details: Record<string, unknown>): void {
    if (!this.isDead) this.#listeners[event]?.(details);
  }
}

import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'request-watch';

const awaited = z.object({
  ...{ id: z.string(), tab: z.number(), since: z.number(), typed: z.string() },
  frame: z.optional(z.number()),
  edits: z.optional(z.boolean()),
  itself: z.optional(z.boolean()),
  activity: z.optional(z.string()),
  saves: z.array(
    z.object({
      url: z.string(),
      method: z.optional(z.array(z.string())),
      body: z.optional(z.string()),
      names: z.optional(z.string()),
    }),
  ),
});

const kept = z.object({
  tabs: z.array(z.number()),
  awaited: z.array(awaited),
  /** Requests that were matched with a save and whose end, or page, is still to come. */
  requests: z.array(
    z.object({
      ...{ request: z.string(), save: z.string(), tab: z.number(), at: z.number() },
      ...{ navigates: z.boolean(), frame: z.number(), redirect: z.optional(z.string()) },
      // What the post leads to (post-pages.ts).
      ...{ leads: z.array(z.string()), came: z.boolean(), left: z.boolean() },
      leftFor: z.optional(z.string()),
    }),
  ),
});

export type Kept = z.infer<typeof kept>;

/** Where the watch over requests outlives the worker. */
export interface WatchMemory {
  /** What a worker before this one kept; `null` for the first one since the browser (or the extension) started. */
  load(): Promise<Kept | null>;
  save(state: Kept): Promise<void>;
}

/**
 * `storage.session`: it outlives the worker and is memory of the browser, never on the disk, so that the text typed
 * still is only compared in memory. Page scripts can't read it.
 */
export const sessionMemory: WatchMemory = {
  async load() {
    const found = (await browser.storage.session.get(KEY))[KEY];
    const parsed = kept.safeParse(found);
    return parsed.success ? parsed.data : null;
  },
  save: (state) => browser.storage.session.set({ [KEY]: state }),
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const root = join(import.meta.dirname, '../..');

/** What the pages ask of the browser, as far as the fake one lacks it. */
export interface Stubs {
  request: ReturnType<typeof vi.fn>;
  remove: ReturnType<typeof vi.fn>;
  contains: ReturnType<typeof vi.fn>;
  setBadgeText: ReturnType<typeof vi.fn>;
  createTab: ReturnType<typeof vi.fn>;
  /** Messages that the background got. */
  sent: unknown[];
  /** Address of the tab in front. */
  front: string | undefined;
}

/** A browser that grants everything, with the packaged locale files. */
export function stubBrowser(): Stubs {
  fakeBrowser.reset();
  const sent: unknown[] = [];
  const stubs: Stubs = {
    request: vi.fn(async () => true),
    remove: vi.fn(async () => true),
    contains: vi.fn(async () => true),
    setBadgeText: vi.fn(async () => undefined),
    createTab: vi.fn(async () => ({})),
    sent,
    front: undefined,
  };
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const { request, remove, contains } = stubs;
  Object.assign(fakeBrowser, {
    permissions: { request, remove, contains, onAdded: event, onRemoved: event },
    action: {
      setBadgeText: stubs.setBadgeText,
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
  });
  Object.assign(fakeBrowser.tabs, {
    create: stubs.createTab,
    query: async () => [{ id: 1, url: stubs.front }],
  });
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `chrome-extension://test${path}`,
    sendMessage: async (message: unknown) => {
      sent.push(message);
      return null;
    },
  });
  vi.stubGlobal('fetch', async (url: string) => {
    const file = new URL(url).pathname;
    return new Response(readFileSync(join(root, 'public', file), 'utf8'));
  });
  return stubs;
}

/** jsdom has no modal dialogs. */
export function stubDialogs(): void {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}

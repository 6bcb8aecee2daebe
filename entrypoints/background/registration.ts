import { browser } from 'wxt/browser';
import { listSites, type StagemarkDb } from '@/lib/store';

const ID = 'overlay';
const JS = 'content-scripts/overlay.js';
const CSS = 'content-scripts/overlay.css';

/** Patterns of all sites that the browser still grants. */
async function grantedPatterns(db: StagemarkDb): Promise<string[]> {
  const wanted = new Set((await listSites(db)).flatMap((site) => site.patterns));
  const granted = await Promise.all(
    [...wanted].map(async (pattern) =>
      (await browser.permissions.contains({ origins: [pattern] })) ? [pattern] : [],
    ),
  );
  return granted.flat();
}

let running: Promise<boolean> = Promise.resolve(false);

/** Under which key the version that registered the overlay last is kept. */
const KEY = 'registered-by';

/**
 * Registers the overlay for the granted sites, and nothing else. Registrations do not survive an update, nor a browser
 * that dies at once: so this runs whenever the background starts and whenever a site comes or goes. One at a time.
 * @returns whether it was gone though this version had registered it: pages may have come without it since
 */
export function registerOverlay(db: StagemarkDb): Promise<boolean> {
  running = running.then(() => register(db)).catch(() => false);
  return running;
}

const isSame = (a: readonly string[] | undefined, b: readonly string[]) =>
  a?.length === b.length && a.every((pattern) => b.includes(pattern));

async function register(db: StagemarkDb): Promise<boolean> {
  const matches = await grantedPatterns(db);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return false;
  }
  const runAt = 'document_start' as const;
  const script = { id: ID, matches, js: [JS], css: [CSS], allFrames: true, runAt };
  // Never taken away first: what a browser that starts opens again meanwhile would stand without it.
  if (known) {
    if (!isSame(known.matches, matches)) await browser.scripting.updateContentScripts([script]);
    return false;
  }
  await browser.scripting.registerContentScripts([script]);
  const { version } = browser.runtime.getManifest();
  const by = (await browser.storage.local.get(KEY))[KEY];
  await browser.storage.local.set({ [KEY]: version });
  return by === version;
}

/** Puts scripts beside the overlay of one frame: those that its site needs. `false` where the frame has gone. */
export async function injectBeside(
  tab: number,
  frame: number,
  files: `/${'formless' | 'general' | 'look' | 'note-line' | 'roots' | 'sight'}.js`[],
): Promise<boolean> {
  if (files.length === 0) return true;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files });
    return true;
  } catch {
    return false;
  }
}

/** Frames of a tab in which no overlay stands. */
async function framesWithout(tab: number): Promise<number[]> {
  const stands = () => globalThis.stagemarkOverlay !== undefined;
  const target = { tabId: tab, allFrames: true };
  const frames = await browser.scripting.executeScript({ target, func: stands });
  return frames.flatMap(({ frameId, result }) => (result === true ? [] : [frameId]));
}

/**
 * Puts the overlay into tabs that were open before it was registered: their site was added since, or the browser
 * opened them as it started.
 * @param all also where one stands already, of the version before
 */
export async function injectIntoOpenTabs(patterns: string[], all = true): Promise<void> {
  const tabs = patterns.length > 0 ? await browser.tabs.query({ url: patterns }) : [];
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      try {
        const frameIds = all ? null : await framesWithout(id);
        if (frameIds?.length === 0) return;
        const target = { tabId: id, ...(frameIds ? { frameIds } : { allFrames: true }) };
        await browser.scripting.insertCSS({ target, files: [CSS] });
        await browser.scripting.executeScript({ target, files: [`/${JS}`] });
      } catch {
        // A tab that shows an error page, or closed meanwhile: its next load has the overlay.
      }
    }),
  );
}

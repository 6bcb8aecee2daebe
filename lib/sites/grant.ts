import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/**
 * Where a page leaves what it is asking permission for (storage.local). The browser's prompt may close a popup:
 * then the background's `permissions.onAdded` finds the site here and finishes (design.md, "Sites and
 * permissions").
 */
export const INTENDED_SITE_KEY = 'intended-site';

const intendedSite = z.strictObject({
  siteId: z.string(),
  name: z.string(),
  addresses: z.array(z.string()),
  patterns: z.array(z.string()),
  /** Epoch milliseconds of the click. */
  askedAt: z.number(),
});

export type IntendedSite = z.infer<typeof intendedSite>;

/** `failed`: the browser would not even ask, e.g. for a host that its patterns cannot express. */
export type Answer = 'granted' | 'refused' | 'failed';

/** What was left under `INTENDED_SITE_KEY`, or `null`. */
export async function readIntended(): Promise<IntendedSite | null> {
  const stored = await browser.storage.local.get(INTENDED_SITE_KEY);
  const parsed = z.safeParse(intendedSite, stored[INTENDED_SITE_KEY]);
  return parsed.success ? parsed.data : null;
}

/** To be called once the site is stored, or the permission refused. */
export async function forgetIntended(): Promise<void> {
  await browser.storage.local.remove(INTENDED_SITE_KEY);
}

/**
 * Asks the browser for a site's hosts. Must be called in the click's handler with no `await` before it:
 * Firefox takes a request only straight from a click.
 */
export function askFor(site: IntendedSite): Promise<Answer> {
  void browser.storage.local.set({ [INTENDED_SITE_KEY]: site });
  let asked: Promise<boolean>;
  try {
    asked = browser.permissions.request({ origins: site.patterns });
  } catch {
    asked = Promise.reject(new Error('not asked'));
  }
  return asked.then(
    (granted) => (granted ? 'granted' : 'refused'),
    () => 'failed',
  );
}

/** Whether the browser still grants all of a site's hosts. */
export function isGranted(patterns: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns });
}

/** Gives back the hosts of a removed site, except those that other sites are on. */
export async function giveBack(patterns: string[], stillUsed: string[]): Promise<void> {
  const origins = patterns.filter((pattern) => !stillUsed.includes(pattern));
  // A build that has hosts in its manifest (e2e) cannot give those back.
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
}

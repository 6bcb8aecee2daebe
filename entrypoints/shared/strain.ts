import { browser } from 'wxt/browser';

/** A site's pages are told of for that long after the last of them was hard to follow (ms). */
const TOLD_FOR = 30 * 60_000;

const keyOf = (site: string) => `strain:${site}`;

/** Keeps that a site's page changes faster than the overlay may look at it. For as long as the browser runs. */
export async function noteStrain(site: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(site)]: Date.now() });
}

/** Whether that was so in the last half hour. */
export async function isStrained(site: string): Promise<boolean> {
  const { [keyOf(site)]: at } = await browser.storage.session.get(keyOf(site));
  return typeof at === 'number' && Date.now() - at < TOLD_FOR;
}

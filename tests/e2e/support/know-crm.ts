import { parseAddress } from '../../../lib/sites/address.ts';
import { INTENDED_SITE_KEY } from '../../../lib/sites/grant.ts';
import type { RunningExtension } from './extension.ts';
import { untilRegistered } from './steps.ts';

/**
 * Has a CRM added without a page, for tests of what comes after: as if the page that asked for its host had closed as
 * the browser granted it, which leaves the rest to the background.
 */
export async function knowCrm(extension: RunningExtension, address: string): Promise<void> {
  const parsed = parseAddress(address);
  if (!parsed.ok) throw new Error(`${address} is no address of a CRM: ${parsed.code}`);
  const { siteId, host: name, address: own, pattern } = parsed;
  const site = { siteId, name, addresses: [own], patterns: [pattern], askedAt: Date.now() };
  const worker = await extension.serviceWorker();
  await worker.evaluate((items) => chrome.storage.local.set(items), { [INTENDED_SITE_KEY]: site });
  await untilRegistered(extension);
}

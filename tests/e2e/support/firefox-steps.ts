import type { Page } from 'puppeteer-core';

/**
 * Adds a CRM on the options page, and waits until it is listed.
 * @param shown what the list shows of its address; its host where nothing else is said
 */
export async function addCrm(
  options: Page,
  address: string,
  shown = new URL(address).host,
): Promise<void> {
  await options.locator('aria/CRM address[role="textbox"]').fill(address);
  await options.locator('aria/Add CRM[role="button"]').click();
  await options.waitForFunction(
    (text: string) => document.querySelector('table')?.textContent?.includes(text),
    {},
    shown,
  );
}

import type { Page } from 'playwright-core';

/** What holds the last number of a report. */
export const REPORT_DONE = 'main.report[aria-busy="false"] .flow-table';

/** Notes when an element is first painted, in milliseconds since the page was asked for. */
export async function addPaintClock(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const noted = globalThis as unknown as { paintedAt?: number };
    const look = () => {
      if (noted.paintedAt !== undefined || !document.querySelector(wanted)) return;
      noted.paintedAt = 0;
      // The frame that shows it, and what comes after that frame was handed over.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          noted.paintedAt = performance.now();
        };
        port2.postMessage(null);
      });
    };
    const options = { subtree: true, childList: true, attributes: true };
    new MutationObserver(look).observe(document, options);
  }, selector);
}

export async function paintedAt(page: Page): Promise<number> {
  const found = await page.waitForFunction(
    () => (globalThis as unknown as { paintedAt?: number }).paintedAt || false,
    undefined,
    { timeout: 60_000, polling: 50 },
  );
  return Number(await found.jsonValue());
}

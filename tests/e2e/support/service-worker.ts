import type { BrowserContext, CDPSession } from 'playwright-core';

/**
 * Ends the extension's service worker as the browser does when it is idle: its memory is gone, its storage stays, and
 * the next event starts it anew. Resolves when it is gone; returns how many were ended (0: it was not running).
 */
export async function killServiceWorker(context: BrowserContext, timeout = 5_000): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('This context has no browser to ask.');
  const session = await browser.newBrowserCDPSession();
  try {
    const found = await workers(session);
    for (const targetId of found) await session.send('Target.closeTarget', { targetId });
    await gone(session, found, Date.now() + timeout);
    return found.length;
  } finally {
    await session.detach();
  }
}

async function workers(session: CDPSession): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'))
    .map(({ targetId }) => targetId);
}

/** Waits until none of these runs; one that an event started again meanwhile has another id. */
async function gone(session: CDPSession, ids: string[], deadline: number): Promise<void> {
  while ((await workers(session)).some((id) => ids.includes(id))) {
    if (Date.now() > deadline) throw new Error('The service worker did not end in time.');
    await new Promise((done) => setTimeout(done, 20));
  }
}

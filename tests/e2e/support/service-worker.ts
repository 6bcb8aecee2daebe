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
    await Promise.all(livesOf(context).map((worker) => atMost(worker.evaluate(mark))));
    for (const targetId of found) await session.send('Target.closeTarget', { targetId });
    await gone(context, session, found, Date.now() + timeout);
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

const livesOf = (context: BrowserContext) =>
  context.serviceWorkers().filter((worker) => worker.url().startsWith('chrome-extension://'));

/** Runs in the worker: what is written in its memory goes with it. */
function mark(): void {
  Object.assign(globalThis, { isMarked: true });
}
const isMarked = () => 'isMarked' in globalThis;

/** What a worker answers, or `undefined` where it can't. */
const atMost = <T>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    answer.catch(() => undefined),
    new Promise<undefined>((done) => setTimeout(done, 500, undefined)),
  ]);

/**
 * Waits until none of these runs. One that an event started again meanwhile has another id, or, where that came at once,
 * the same one and an empty memory.
 */
async function gone(
  context: BrowserContext,
  session: CDPSession,
  ids: string[],
  deadline: number,
): Promise<void> {
  while ((await workers(session)).some((id) => ids.includes(id))) {
    const marks = await Promise.all(livesOf(context).map((one) => atMost(one.evaluate(isMarked))));
    if (marks.length > 0 && marks.every((marked) => marked === false)) return;
    if (Date.now() > deadline) throw new Error('The service worker did not end in time.');
    await new Promise((done) => setTimeout(done, 20));
  }
}

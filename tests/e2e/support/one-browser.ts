import { afterAll } from 'vitest';
import { launchWithExtension, type RunningExtension } from './extension.ts';
import { poll } from './poll.ts';

/** Starting a browser takes more of a busy machine than most tests: the tests of a file share one. */

/** How long a busy machine may take to load the extension anew (ms). */
const PATIENCE = 15_000;

let kept: RunningExtension | undefined;

/**
 * The extension as it is right after it was installed, in the browser that the tests before left, if one: nothing
 * stored, no CRM known, no page open but an empty one. It is closed after the file's last test.
 */
export async function freshExtension(): Promise<RunningExtension> {
  const before = kept;
  kept = undefined;
  if (before) {
    try {
      await beginAnew(before);
      kept = before;
      return before;
    } catch {
      // Its window was closed, or it crashed.
      await before.close();
    }
  }
  kept = await launchWithExtension({ reloads: true });
  return kept;
}

afterAll(() => kept?.close());

async function beginAnew(extension: RunningExtension): Promise<void> {
  const { context } = extension;
  const empty = await context.newPage();
  for (const page of context.pages()) if (page !== empty) await page.close();
  await context.clearCookies();
  const old = await extension.serviceWorker();
  await old.evaluate(wipe);
  // It ends with the worker that is asked.
  await old.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await poll(
    async () => (await (await extension.serviceWorker()).evaluate(isNew)) || undefined,
    PATIENCE,
    () => 'the extension did not start anew',
  );
}

/** Runs in the worker: whether it is another than the one that was wiped. */
const isNew = () => !('isWiped' in globalThis);

/** Runs in the worker: takes away all that the extension keeps. */
async function wipe(): Promise<void> {
  Object.assign(globalThis, { isWiped: true });
  await chrome.scripting.unregisterContentScripts();
  await chrome.alarms.clearAll();
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise((done) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = done;
      request.onerror = done;
    });
  }
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
  await chrome.action.setBadgeText({ text: '' });
}

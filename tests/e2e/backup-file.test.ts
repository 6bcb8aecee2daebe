import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';

/**
 * Chromium's service worker has no address for a file: a document out of sight makes one. The permission to save
 * it can't be granted without a prompt here (firefox-backup.test.ts saves one for real).
 */

let extension: RunningExtension;
beforeAll(async () => {
  extension = await launchWithExtension();
});
afterAll(() => extension?.close());

interface Offscreen {
  chrome: {
    offscreen: {
      createDocument(options: object): Promise<void>;
      closeDocument(): Promise<void>;
    };
    runtime: { sendMessage(message: object): Promise<{ url: string }> };
    permissions: { contains(of: object): Promise<boolean> };
  };
}

async function makeBackup() {
  const worker = await extension.serviceWorker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as Offscreen;
    await chrome.offscreen.createDocument({
      url: 'backup.html',
      reasons: ['BLOBS'],
      justification: 'test',
    });
    const { url } = await chrome.runtime.sendMessage({ type: 'background/make-backup' });
    const text = await (await fetch(url)).text();
    await chrome.offscreen.closeDocument();
    const mayDownload = await chrome.permissions.contains({ permissions: ['downloads'] });
    return { url, text, mayDownload };
  });
}

it('makes the backup’s file in a document out of sight, and gives the worker its address', async () => {
  const made = await makeBackup();
  expect(made.url).toMatch(/^blob:chrome-extension:/);
  expect(JSON.parse(made.text).kind).toBe('backup');
  // The first funnel is stored while the browser starts.
  const funnels = async () => JSON.parse((await makeBackup()).text).tables.funnels;
  await expect.poll(funnels).toHaveLength(1);
  // Nothing is granted before the user switches it on.
  expect(made.mayDownload).toBe(false);
});

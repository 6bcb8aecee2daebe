import type { Page } from 'playwright-core';
import { launchWithExtension, type RunningExtension } from '../../e2e/support/extension.ts';
import { poll } from '../../e2e/support/poll.ts';
import { type LiveProxy, startProxy } from './proxy.ts';
import { leaveToRecogniser } from './stored.ts';

/**
 * How the CRM is known: by its profile, by general signs alone (as if no profile knew it), or by a profile that was
 * made just now by pointing in teach mode.
 */
export const MODES = ['profile', 'general', 'taught'] as const;
export type Mode = (typeof MODES)[number];

/** What one run of the live tests is asked to do. */
export interface LiveOptions {
  crm: string;
  url: string;
  user: string;
  password: string;
  mode: Mode;
  /** Only flows whose name fits this pattern. */
  only: string | undefined;
}

/** Browser, extension and CRM, ready for flows. */
export interface Bench {
  options: LiveOptions;
  extension: RunningExtension;
  proxy: LiveProxy;
  popup: Page;
  close(): Promise<void>;
}

/** Starts the browser with the extension and adds the CRM on the options page, as a user would. */
export async function openBench(options: LiveOptions): Promise<Bench> {
  const proxy = await startProxy(options.url);
  const extension = await launchWithExtension().catch(async (error: unknown) => {
    await proxy.close();
    throw error;
  });
  const close = async () => {
    await extension.close();
    await proxy.close();
  };
  try {
    await addCrm(extension, proxy.url, options.mode !== 'profile');
    return { options, extension, proxy, popup: await extension.openPopup(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function addCrm(extension: RunningExtension, url: string, noProfile: boolean): Promise<void> {
  const page = await extension.openOptions();
  await page.getByRole('textbox', { name: 'CRM address' }).fill(url);
  await page.getByRole('button', { name: 'Add CRM' }).click();
  await page.getByText(new URL(url).host).first().waitFor();
  await poll(
    async () => {
      const worker = await extension.serviceWorker();
      const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      return scripts.length > 0 || undefined;
    },
    10_000,
    () => 'The extension did not register its page script for the CRM',
  );
  if (noProfile) await leaveToRecogniser(page);
  await page.close();
}

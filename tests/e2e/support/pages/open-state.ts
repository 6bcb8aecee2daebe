import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { bundle } from '../../../bench/bundle.ts';
import type { RunningExtension } from '../extension.ts';
import type { SeedName } from './seed.ts';
import type { PageState } from './states.ts';

/** Chromium shows no popup higher than 600 px. */
const POPUP_WIDTH = 360;

let script: Promise<string> | undefined;

interface Seeds {
  stagemarkSeed: { fill(seed: SeedName, language: string): Promise<void> };
}

/** Fills the extension's database anew with a seed. */
export async function fillWith(extension: RunningExtension, seed: SeedName, language = 'en') {
  script ??= bundle(fileURLToPath(new URL('./seed.ts', import.meta.url)));
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  await page.evaluate(await script);
  await page.evaluate(
    ([name, spoken]) => (globalThis as unknown as Seeds).stagemarkSeed.fill(name, spoken),
    [seed, language] as const,
  );
  await page.close();
}

/** Brings a page into a state, once the page's numbers are there. The database must be filled for it. */
export async function openState(
  extension: RunningExtension,
  state: PageState,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await extension.context.newPage();
  await prepare?.(page);
  await page.setViewportSize({
    width: state.width ?? 1280,
    height: state.width === POPUP_WIDTH ? 600 : 900,
  });
  await page.goto(extension.url(state.path));
  await settled(page);
  await state.act?.(page);
  await settled(page);
  return page;
}

/** Waits until nothing of the page is still being read, and it stands still. */
async function settled(page: Page): Promise<void> {
  await page.locator('main, .options').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.waitForTimeout(150);
}

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/i18n/languages';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { fillWith, openState } from './support/pages/open-state.ts';
import { type PageState, STATES } from './support/pages/states.ts';

/** The same pages in every language: the longest words still fit where the shortest do. */

const stateOf = (name: string): PageState => {
  const found = STATES.find((each) => each.name === name);
  if (!found) throw new Error(`no state is named ${name}`);
  return found;
};

/** What is cut off or has to be scrolled sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.table-scroll, .board, .today')]
      .filter((each) => each.scrollWidth > each.clientWidth)
      .map((each) => `${each.className || each.tagName}: ${each.textContent?.slice(0, 60)}`),
  );

let extension: RunningExtension;

beforeAll(async () => {
  extension = await launchWithExtension();
});

afterAll(() => extension?.close());

async function check(name: string): Promise<void> {
  const page = await openState(extension, stateOf(name));
  expect(await tooWide(page), name).toEqual([]);
  const height = await page.evaluate(() => document.body.scrollHeight);
  // Chromium shows no popup higher than that: a usual day is seen without scrolling.
  if (name.startsWith('popup')) expect(height, `${name} is too high`).toBeLessThanOrEqual(600);
  await page.close();
}

describe.each(Object.keys(LANGUAGES))('%s', (language) => {
  it('fits a popup of a usual day', { timeout: 60_000 }, async () => {
    await fillWith(extension, 'usualDay', language);
    await check('popup-usual-day');
  });

  it('cuts names, not numbers, in the head’s popup', { timeout: 60_000 }, async () => {
    await fillWith(extension, 'longNames', language);
    await check('popup-long-names');
  });

  it('fits the head’s popup and the report in a window of 1,280 px', {
    timeout: 60_000,
  }, async () => {
    await fillWith(extension, 'team', language);
    await check('popup-head');
    await check('report-day');
    await check('report-month');
  });
});

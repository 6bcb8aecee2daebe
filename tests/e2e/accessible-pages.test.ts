import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { fillWith, openState } from './support/pages/open-state.ts';
import { STATES } from './support/pages/states.ts';

/**
 * Every state of every page, as people get it: WCAG 2.2 AA by axe in light, dark and forced colours, nothing wider
 * than its window. `STAGEMARK_SHOTS=FOLDER` keeps a picture of each, `STAGEMARK_LANGUAGE=de` shows another language.
 */

interface Look {
  media: Parameters<Page['emulateMedia']>[0];
  run: axe.RunOptions;
}

const LOOKS: Record<string, Look> = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, run: {} },
  // Only colours are others there; the rest was looked at in light.
  dark: {
    media: { colorScheme: 'dark', forcedColors: 'none' },
    run: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  },
  // The system chooses the colours, and their contrast is the system's.
  forced: {
    media: { colorScheme: 'light', forcedColors: 'active' },
    run: { rules: { 'color-contrast': { enabled: false } } },
  },
};

const { STAGEMARK_SHOTS: shots, STAGEMARK_LANGUAGE: language = 'en' } = process.env;

let extension: RunningExtension;
let filled: string | undefined;

beforeAll(async () => {
  extension = await launchWithExtension();
  if (shots) await mkdir(shots, { recursive: true });
});

afterAll(() => extension?.close());

async function faultsOf(page: Page, run: axe.RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, options),
    { ...run, resultTypes: ['violations' as const] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
}

describe.each(STATES)('$name', (state) => {
  it('has no fault in any look, and fits its window', { timeout: 120_000 }, async () => {
    if (filled !== state.seed) await fillWith(extension, state.seed, language);
    filled = state.changes ? undefined : state.seed;
    const page = await openState(extension, state);
    await page.evaluate(axe.source);
    const found: Record<string, string[]> = {};
    for (const [look, { media, run }] of Object.entries(LOOKS)) {
      // With motion, colours would be measured on their way (`transition`).
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await page.waitForTimeout(50);
      const faults = await faultsOf(page, run);
      if (faults.length > 0) found[look] = faults;
      if (shots)
        await page.screenshot({ path: `${shots}/${state.name}-${look}.png`, fullPage: true });
    }
    expect(found).toEqual({});
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'wider than its window').toBeLessThanOrEqual(0);
    if (state.isUsual) {
      const height = await page.evaluate(() => document.body.scrollHeight);
      expect(height, 'a popup is 600 px high at most').toBeLessThanOrEqual(600);
    }
    await page.close();
  });
});

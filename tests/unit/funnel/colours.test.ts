import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isStageColour, STAGE_COLOURS } from '@/lib/funnel';

const css = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

const tokenOf = (theme: string, name: string) =>
  new RegExp(`--${name}:\\s*#([0-9a-f]{6})`).exec(theme)?.[1] ?? '';

/** Relative luminance (WCAG 2.2, definitions). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

it.each([
  ['light', light],
  ['dark', dark],
])('is told from every ground in %s', (_, theme) => {
  for (const colour of STAGE_COLOURS) {
    for (const ground of ['ground', 'surface', 'sunken', 'brand-wash']) {
      const seen = contrast(tokenOf(theme, `stage-${colour}`), tokenOf(theme, ground));
      // What is more than a text's neighbour needs 3 (1.4.11); these would do for text.
      expect(seen, `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

it('knows its own names only', () => {
  expect(isStageColour('teal')).toBe(true);
  expect(isStageColour('url(x)')).toBe(false);
});

import { parentOf } from '@/lib/crm';

/** Less of a colour than that lets what is behind it decide. */
const OPAQUE = 0.5;

const linear = (part: number) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/**
 * Relative luminance (WCAG 2.2), 0 to 1, of a colour as `getComputedStyle` writes it (CSS Color 4, "Serializing"):
 * `rgb()` in 0 to 255, `color(srgb …)` in 0 to 1, `lab()` and `lch()` with L first, 0 to 100, `oklab()` and
 * `oklch()` with L first, 0 to 1. `null` where it is see-through or of another kind.
 */
export function luminanceOf(color: string): number | null {
  const name = /^[a-z]+/.exec(color)?.[0];
  const values = color.replace(/^color\(\S+/, '');
  const parts = values.match(/-?[\d.]+(?:e-?\d+)?|\bnone\b/g)?.map((part) => Number(part) || 0);
  const [a = 0, b = 0, c = 0, alpha = 1] = parts ?? [];
  if (!name || !parts || parts.length < 3 || alpha < OPAQUE) return null;
  if (name.startsWith('ok')) return a ** 3;
  if (name.startsWith('l')) return a > 8 ? ((a + 16) / 116) ** 3 : a / 903.3;
  const scale = name === 'color' ? 1 : 255;
  const [red = 0, green = 0, blue = 0] = [a, b, c].map((part) => linear(part / scale));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What an element of the page stands on: its colour, and how light that is. */
export interface Ground {
  color: string;
  luminance: number;
}

/** The nearest painted ground of an element; white, or black on a dark page, where nothing is painted. */
export function groundOf(start: Element): Ground {
  for (let at: Element | null = start; at; at = parentOf(at)) {
    const color = getComputedStyle(at).backgroundColor;
    const luminance = luminanceOf(color);
    if (luminance !== null) return { color, luminance };
  }
  const isDark =
    matchMedia('(prefers-color-scheme: dark)').matches &&
    getComputedStyle(document.documentElement).colorScheme.includes('dark');
  return isDark ? { color: '#121212', luminance: 0 } : { color: '#fff', luminance: 1 };
}

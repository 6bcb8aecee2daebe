import { element } from './element';
import { STYLE } from './style';

export const HOST_TAG = 'stagemark-picker';

/** Relative luminance of the ground that the picker stands on (WCAG 2.2), 1 where nothing is painted. */
function luminance(start: Element): number {
  for (let at: Element | null = start; at; at = at.parentElement) {
    const parts = getComputedStyle(at)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number);
    if (!parts || parts.length < 3 || parts[3] === 0) continue;
    const [r = 0, g = 0, b = 0] = parts.map((v) => {
      const c = v / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches &&
    getComputedStyle(document.documentElement).colorScheme.includes('dark')
    ? 0
    : 1;
}

/** A host with its closed root and empty card. Not in the page yet. */
export function makeHost(label: string): { host: HTMLElement; card: HTMLElement } {
  const host = document.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const card = element('div', { class: 'card', role: 'group', 'aria-label': label });
  const style = document.createElement('style');
  style.textContent = STYLE;
  root.append(style, card);
  return { host, card };
}

/** Light or dark, by what the picker stands on: a CRM's page may be dark in a light system, or the reverse. */
export function dress(host: HTMLElement, card: HTMLElement): void {
  card.classList.toggle('dark', luminance(host.parentElement ?? document.body) < 0.25);
}

/**
 * Where the picker goes: before the row of the form's save control. The row is the highest ancestor of the
 * control, inside the form, that doesn't hold the text field too.
 */
export function mountPoint(scope: Element, field: Element, save: Element): Element {
  let row = save;
  for (let at: Element = save; at !== scope && at.parentElement; at = at.parentElement) {
    if (at.contains(field)) break;
    row = at;
  }
  return row;
}

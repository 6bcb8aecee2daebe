import { element } from './element';
import { groundOf } from './ground';
import { STYLE } from './style';

export const HOST_TAG = 'stagemark-picker';

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
  card.classList.toggle('dark', groundOf(host.parentElement ?? document.body) < 0.25);
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

import { holds, parentOf } from '@/lib/crm';
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

/** Black and white text read equally well on a ground of this luminance. */
const MIDDLE = 0.18;
/** More room at the sides than that is no mere padding (px). */
const WIDEST = 40;

/**
 * Makes the picker look at home: in the colours of what it stands on (a CRM's page may be dark in a light system, or
 * the reverse), and in line with what stands in the row after it.
 */
export function dress(host: HTMLElement, card: HTMLElement): void {
  const { color, luminance } = groundOf(parentOf(host) ?? document.body);
  card.classList.toggle('dark', luminance < MIDDLE);
  card.style.setProperty('--page', color);
  const row = host.nextElementSibling;
  const isRow = row?.childElementCount && !row.matches('button, a');
  const padding = isRow ? Number.parseFloat(getComputedStyle(row).paddingLeft) : 0;
  host.style.setProperty('--stagemark-in', `${padding <= WIDEST ? padding : 0}px`);
  // A bar that stays at the bottom of the window lies over what comes last in the page.
  const bar = [row, row?.firstElementChild].find(
    (e) => e && getComputedStyle(e).position === 'fixed',
  );
  host.style.setProperty('--stagemark-on', bar ? `${bar.clientHeight + 8}px` : '');
}

const BUTTON = 'button, a, [type=submit], [type=button], [role=button]';
const topOf = (element: Element) => element.getBoundingClientRect().top;

/**
 * Where the picker goes: before the row of the form's save control. The row is the highest ancestor of the
 * control, inside the form, that doesn't hold the text field too; it may stand in another shadow root than the
 * control. Where the control is no part of the form: before the row of the text field.
 */
export function mountPoint(scope: Element, field: Element, save: Element): Element {
  const isIn = holds(scope, save);
  const from = isIn ? save : field;
  const ends = (at: Element) =>
    isIn ? holds(at, field) : at.querySelectorAll('input, select, textarea').length > 1;
  let row = from;
  for (let at: Element | null = from; at && at !== scope && !ends(at); at = parentOf(at)) row = at;
  // Where the buttons stand in the form itself, their row begins with the first of them.
  for (let at: Element | null = row; at?.matches(BUTTON); at = at.previousElementSibling)
    if (topOf(at) === topOf(row)) row = at;
  return row;
}

import { ANY_TEXT, isVisible, takesText } from '@/lib/crm';
import { parentOf, queryAcross } from '@/lib/crm/recognise/tree';
import type { Part } from '@/lib/crm/teach';
import { allPages } from './under';

const CONTROLS =
  'button, input[type=submit], input[type=button], [role=button], a[href="#"], a:not([href])';
const HEADINGS = 'h1, h2, [role=heading]';

const isCandidate = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && isVisible(element);
};

/** What the left and right arrows go through: fields, controls, else the neighbours of where one stands. */
export function candidates(part: Part, page: Document, host: Element): Element[] {
  const css = part === 'text' ? ANY_TEXT : part === 'save' ? CONTROLS : HEADINGS;
  return allPages(page)
    .flatMap((one) => queryAcross(one, css))
    .filter((e) => e !== host && isCandidate(e) && (part !== 'text' || takesText(e)));
}

function neighbour(at: Element, step: 1 | -1): Element | null {
  for (let from: Element | null = at; from; from = parentOf(from)) {
    let next = step > 0 ? from.nextElementSibling : from.previousElementSibling;
    while (next && !isCandidate(next)) {
      next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
    }
    if (next) return next;
  }
  return null;
}

/**
 * Where an arrow key leads: up to the parent, down to the first child, left and right to the neighbours (for a
 * field or a control: to the other ones of the page).
 */
export function walk(key: string, at: Element, part: Part, host: Element): Element | null {
  if (key === 'ArrowUp') {
    const parent = parentOf(at);
    return parent && !parent.matches('html') ? parent : null;
  }
  if (key === 'ArrowDown') {
    const first = [...(at.shadowRoot ?? at).children].find(isCandidate);
    return first ?? null;
  }
  const step = key === 'ArrowRight' ? 1 : -1;
  const list = candidates(part, host.ownerDocument, host);
  const index = list.indexOf(at);
  if (index >= 0) return list[(index + step + list.length) % list.length] ?? null;
  return neighbour(at, step);
}

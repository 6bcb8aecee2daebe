import { isVisible } from './visible';

/** Fields that somebody sees in an element. */
const FIELDS = 'input:not([type=hidden]), select, textarea';
const isAbsolute = (element: Element) => getComputedStyle(element).position === 'absolute';

/** The highest element around `from` that does not hold `other`, in the same tree. */
function partOf(from: Element, other: Element): Element {
  let part = from;
  for (let at = from.parentElement; at && !at.contains(other); at = at.parentElement) part = at;
  return part;
}

/** How an element is reached from one around it, whatever elements of other names come between. */
function pathTo(element: Element, scope: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== scope; at = at.parentElement) {
    const name = at.localName;
    const alike = [...(at.parentElement?.children ?? [])].filter((e) => e.localName === name);
    steps.unshift(`${CSS.escape(name)}:nth-of-type(${alike.indexOf(at) + 1})`);
  }
  return `:scope > ${steps.join(' > ')}`;
}

/**
 * Where the picker goes in a window whose parts are placed one by one, so that what comes between them lies under them all:
 * after the row of the text, within its part, as a selector. `undefined` where it may stand before the row of what saves.
 */
export function mountPath(scope: Element, field: Element, save: Element): string | undefined {
  if (!scope.contains(field) || !scope.contains(save)) return undefined;
  const [part, bar] = [partOf(field, save), partOf(save, field)];
  if (part === field || !isAbsolute(part) || !isAbsolute(bar)) return undefined;
  const holdsMore = (at: Element) =>
    [...at.querySelectorAll(FIELDS)].some((f) => f !== field && isVisible(f));
  let row = field;
  for (let at = field.parentElement; at && at !== part && !holdsMore(at); at = at.parentElement)
    row = at;
  for (let at: Element | null = row; at && at !== part; at = at.parentElement)
    if (at.nextElementSibling) return pathTo(at.nextElementSibling, scope);
  return pathTo(row, scope);
}

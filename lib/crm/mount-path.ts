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

const TEXTS = `${FIELDS}, [contenteditable]`;
const textsIn = (element: Element) => element.querySelectorAll(TEXTS).length;

/** How many tracks a list of them names. */
const tracks = (list: string) =>
  /^(?:none)?$/.test(list) ? 0 : list.split(/\s+(?![^(]*\))/).length;

/**
 * Whether what stands in an element stands side by side, in one line, however little room is left for each; in a grid too,
 * as Vuetify draws a field's frame with the button that sends in it.
 */
function isLine(element: Element): boolean {
  const style = getComputedStyle(element);
  const { display, flexDirection, flexWrap } = style;
  if (/grid$/.test(display))
    return tracks(style.gridTemplateColumns) > 1 && tracks(style.gridTemplateRows) < 2;
  return /flex$/.test(display) && /^row/.test(flexDirection) && flexWrap === 'nowrap';
}

/** The line in which a text and what saves it stand side by side, as in chats; `null` where they stand in none. */
function lineOf(field: Element, save: Element): Element | null {
  let line: Element | null = save;
  while (line && !line.contains(field)) line = line.parentElement;
  if (!line || !isLine(line)) return null;
  for (
    let at = line.parentElement;
    at && isLine(at) && textsIn(at) === textsIn(line);
    at = at.parentElement
  )
    line = at;
  return line;
}

/**
 * The first of what a component shows in one place of its own, as a selector: buttons that it sets side by side there stand
 * beside each other in the form, with nothing around them. `undefined` where what saves is the first, or is not set so.
 */
function slotOf(container: Element, save: Element): string | undefined {
  let at = save;
  for (let root = at.getRootNode(); root !== container.getRootNode(); root = at.getRootNode()) {
    if (!(root instanceof ShadowRoot)) return undefined;
    at = root.host;
  }
  const { slot, parentElement: parent } = at;
  if (slot === '' || !parent || !(parent === container || container.contains(parent)))
    return undefined;
  const others = `[slot="${CSS.escape(slot)}"]:not(stagemark-picker)`;
  if ([...parent.children].find((e) => e.matches(others)) === at) return undefined;
  return `${parent === container ? ':scope' : pathTo(parent, container)} > ${others}`;
}

/**
 * The picker's place in a form that is laid out by a table, as a selector: between rows or cells it would be taken for a
 * cell of the first column, which it makes wide. In the cell of what saves, else of the text that stands in one row with it.
 */
function cellPath(container: Element, field: Element, save: Element): string | undefined {
  if (!container.contains(save) || !container.contains(field)) return undefined;
  const part = partOf(save, field);
  if (!part.matches('tbody, tfoot, tr, td, th')) return undefined;
  const cell = (part.matches('td, th') ? field : save).closest('td, th');
  const first = cell?.querySelector(':scope > :not(stagemark-picker)');
  return first && container.contains(first) ? pathTo(first, container) : undefined;
}

/**
 * The element that holds the picker's place as well as the form, and that place in it as a selector, where it is another
 * than before the row of what saves: above a line that text and button share, in which it would leave no room for the text.
 */
export function mountIn(
  container: Element,
  field: Element,
  save: Element,
): { scope: Element; mount: string | undefined } {
  const celled = cellPath(container, field, save);
  if (celled) return { scope: container, mount: celled };
  const slotted = slotOf(container, save);
  if (slotted) return { scope: container, mount: slotted };
  const line = lineOf(field, save);
  const scope = line?.parentElement;
  if (!line || !scope) return { scope: container, mount: mountPath(container, field, save) };
  if (line !== container && container.contains(line))
    return { scope: container, mount: pathTo(line, container) };
  if (scope === document.body || textsIn(scope) !== textsIn(container))
    return { scope: container, mount: undefined };
  // Counted from the end: what is said in a chat may be added before it.
  const alike = [...scope.children].filter((e) => e.localName === line.localName);
  const nth = alike.length - alike.indexOf(line);
  return { scope, mount: `:scope > ${CSS.escape(line.localName)}:nth-last-of-type(${nth})` };
}

/**
 * Whether a script has told in pixels how high a part of a window is, and how high the window: what came between its parts
 * would push the last, its buttons, out of it. So DevExtreme's are.
 */
const isMeasured = (part: Element) =>
  [part, part.parentElement].every((e) => e instanceof HTMLElement && /px$/.test(e.style.height));

/** Whether what is too long for an element can be moved, or is cut off, in it; some libraries move it by script. */
const cuts = (element: Element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowY);

/** The outermost element around a text that cuts, within a part; the part where none does. */
function frameOf(field: Element, part: Element): Element {
  let frame = part;
  for (let at = field.parentElement; at && at !== part; at = at.parentElement)
    if (cuts(at)) frame = at;
  return cuts(part) ? part : frame;
}

/** The head of a window with its buttons, over the text: before it the picker would stand over the title. */
const isHead = (bar: Element, field: Element) =>
  bar.matches('header, [class*="head" i]') &&
  (bar.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * Where the picker goes in a window whose parts are placed one by one, so that what comes between them lies under them all,
 * or measured one by one, or whose buttons stand in its head: after the row of the text, within its part, as a selector.
 * `undefined` where it may stand before the row of what saves.
 */
export function mountPath(scope: Element, field: Element, save: Element): string | undefined {
  if (!scope.contains(field) || !scope.contains(save)) return undefined;
  const [part, bar] = [partOf(field, save), partOf(save, field)];
  const isPlaced = isAbsolute(part) && isAbsolute(bar);
  if (part === field || !(isPlaced || isMeasured(part) || isHead(bar, field))) return undefined;
  // Beside what moves its content the picker would be cut off.
  const frame = isPlaced ? part : frameOf(field, part);
  const isNext = (next: Element) => isPlaced || (isVisible(next) && !isAbsolute(next));
  const holdsMore = (at: Element) =>
    [...at.querySelectorAll(FIELDS)].some((f) => f !== field && isVisible(f));
  let row = field;
  const isWithin = (at: Element) => at !== part && at !== frame;
  for (let at = field.parentElement; at && isWithin(at) && !holdsMore(at); at = at.parentElement)
    row = at;
  for (let at: Element | null = row; at && isWithin(at); at = at.parentElement)
    if (at.nextElementSibling && isNext(at.nextElementSibling))
      return pathTo(at.nextElementSibling, scope);
  return pathTo(row, scope);
}

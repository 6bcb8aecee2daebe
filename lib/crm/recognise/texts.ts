import { folded, isVisible } from '../visible';
import { oncePerPass } from './memo';
import { firstLine, paneTab } from './pane';
import { isTabRow } from './tab-row';
import { closestAcross, follows, holds, parentOf } from './tree';
import { queryAcross } from './trees';

export { folded } from '../visible';

/** The beginning of an element's text, however much stands in it. */
export function textUpTo(element: Element, most: number): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < most; node = walker.nextNode())
    text += node.nodeValue ?? '';
  return text.slice(0, most);
}

/** Attributes in which pages name a thing for scripts, tests and assistive technology. */
const NAMES = ['aria-label', 'placeholder', 'data-placeholder', 'title', 'name', 'id'];
/** What frameworks call a field that has no name. */
const BOUND = ['formcontrolname', 'ng-reflect-name', 'ng-model', 'v-model', 'data-field'];
const DATA = [
  'data-name',
  'data-type',
  'data-scope',
  'data-testid',
  'data-test-id',
  'data-qa',
  'data-cy',
];

/** What an element is called in its attributes. */
export function attributeTexts(element: Element): string {
  return [...NAMES, ...BOUND, ...DATA].map((name) => element.getAttribute(name) ?? '').join(' ');
}

function byIds(element: Element, attribute: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return ids.map((id) => folded(root.getElementById?.(id)?.textContent)).join(' ');
}

const CAPTIONS =
  'label, th, td, dt, span, div, b, strong, mat-label, [slot=label], p[class*="label" i]';

/** Between an editor and its caption. */
const TOOLBAR = '[role=toolbar], [class*="toolbar" i]';

const CONTROL = 'input, textarea, select, button, a, [role=button], [contenteditable=true]';

/** Text that may be a caption: short, and no sentence. */
const asCaption = (text: string) => (text.length <= 40 && !/[.!?]/.test(text) ? text : '');

/** How many pieces of text stand side by side in an element. */
const saidIn = (element: Element) =>
  [...element.children].filter((e) => /\p{L}{2}/u.test(e.textContent ?? '')).length;

/** A caption that stands just before a field without being tied to it, as text or in an element. */
export function captionBefore(field: Element): string {
  for (let at: Element | null = field, up = 0; at && up < 3; at = parentOf(at), up++) {
    // What stands before a form heads it.
    if (at.localName === 'form') break;
    const text = at.previousSibling;
    const bare = text?.nodeType === Node.TEXT_NODE ? asCaption(folded(text.nodeValue)) : '';
    if (bare) return bare;
    const near = at.previousElementSibling;
    const before = near?.matches(TOOLBAR) ? near.previousElementSibling : near;
    if (!before?.matches(CAPTIONS) || before.querySelector('input, textarea, select, button'))
      continue;
    // A row of things to choose from is no caption.
    if (saidIn(before) > 1 && !before.matches('label')) continue;
    const said = asCaption(folded(before.textContent));
    if (said) return said;
  }
  return '';
}

/** What a label says, without what stands in the field that it holds: a page that comes back holds there what was typed. */
function labelText(label: HTMLLabelElement): string {
  const typed = [...label.querySelectorAll('textarea')].map((field) => field.textContent);
  const said = label.textContent + slottedText(label);
  return folded(typed.reduce((text, own) => text.replace(own, () => ' '), said));
}

/** What a field is called: label, placeholder, names. */
export const fieldTexts = oncePerPass((field: Element): string => {
  const labels =
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLInputElement ||
    field instanceof HTMLButtonElement ||
    field instanceof HTMLSelectElement
      ? [...(field.labels ?? [])].map(labelText)
      : [];
  // Editors of contenteditable show theirs in an empty paragraph.
  const placeholder = field.querySelector('[data-placeholder]')?.getAttribute('data-placeholder');
  const named = [attributeTexts(field), ...labels, byIds(field, 'aria-labelledby')];
  // What stands before one of several radios is the label of the one before it.
  const isOneOf = labels.length > 0 && field.matches('[type=radio], [type=checkbox]');
  const before = isOneOf ? '' : captionBefore(field);
  return folded([...named, placeholder ?? '', before].join(' '));
});

/** What a component's inner button or label shows of its host: `<my-button>Save</my-button>`. */
function slottedText(control: Element): string {
  const slots = [...control.querySelectorAll('slot')];
  return slots.flatMap((s) => s.assignedNodes().map((n) => n.textContent ?? '')).join(' ');
}

/** What a control says: text, value, accessible name. Attributes for scripts stand apart: they are weaker. */
/** Two Chinese characters that a component library sets apart to make a button of them wider: "确 定". */
const joined = (text: string) =>
  folded(text).replace(/^([\u4e00-\u9fff]) (?=[\u4e00-\u9fff]$)/, '$1');

export function controlTexts(control: Element): string {
  const value = control instanceof HTMLInputElement ? control.value : '';
  const named = (element: Element) => [
    element.getAttribute('aria-label'),
    element.getAttribute('title'),
    byIds(element, 'aria-labelledby'),
  ];
  const own = joined(
    [folded(control.textContent) || slottedText(control), value, ...named(control)].join(' '),
  );
  if (own !== '') return own;
  // What explains an icon that may be switched off stands on an element around it (Material UI's Tooltip).
  const around = control.parentElement;
  return around?.matches('span, div') && around.childElementCount === 1
    ? joined(named(around).join(' '))
    : '';
}

const HEADINGS =
  'h1, h2, h3, h4, h5, h6, .h1, .h2, .h3, .h4, .h5, .h6, legend, [role=heading], [class*="title" i], [data-slot$="title"], [class*="heading" i]:not(tr, th), caption, :is([class*="titre" i], [class*="titul" i], [class*="titel" i], [class*="titolo" i]):not(a, button)';
const TABS =
  '[role=tab][aria-selected=true], [class*="tab" i][aria-current], [class*="tab-active" i], [class*="active-tab" i], [class*="tab--active" i], [class*="tab_active" i]';
/** How pages mark the tab that is open, where no role tells. */
const OPEN = ['active', 'current', 'selected', 'on', 'is-active', 'is-current', 'is-selected'];
const LIT = OPEN.map((name) => `.${name}`).join(', ');
/** The menu of the whole product: what is open there is the room, not the form. */
const MENUS = 'aside, [class*="sidebar" i], [class*="sider" i], [class*="sidenav" i]';
const SWITCH = /tab|nav|menu|switch|toggle|segment|pill/i;

const openTabs = oncePerPass((root: ParentNode): string[] => {
  const lit = [...root.querySelectorAll(LIT)].filter(
    (element) =>
      [element, element.parentElement].some((e) => SWITCH.test(e?.getAttribute('class') ?? '')) &&
      element.closest(MENUS) === null,
  );
  return [...root.querySelectorAll(TABS), ...lit]
    .filter(isVisible)
    .map((element) => folded(element.textContent))
    .filter((text) => text !== '' && text.length <= 40)
    .slice(0, 2);
});

/** Drawn as a heading, of a line that is none by its tag. */
const isBold = (line: Element) =>
  line.closest('table, label, li') === null && Number(getComputedStyle(line).fontWeight) >= 600;

/** Whether a heading heads another part of the form: one with fields of its own, and not this one. */
function headsAnother(heading: Element, field: Element): boolean {
  for (let at = heading.parentElement; at && !holds(at, field); at = at.parentElement) {
    if (at.querySelector('textarea, select, [contenteditable=true], input:not([type=hidden])'))
      return true;
  }
  return false;
}

function headingsIn(root: Element, most: number, field: Element): string[] {
  return queryAcross(root, HEADINGS)
    .filter((e) => isVisible(e) && !follows(e, field) && !headsAnother(e, field))
    .map((element) => folded(element.textContent))
    .filter((text) => text !== '' && text.length <= 80)
    .slice(0, most);
}

/** Headings, legend, selected tab and names of the form's own frame: what the form says it is. */
export function frameTexts(
  container: Element,
  field: Element,
): { heading: string; names: string; tab: string } {
  const frame =
    closestAcross(container, 'form, [role=dialog], dialog, [role=tabpanel]') ?? container;
  // A dialog's title stands outside of the form in it.
  const dialog = closestAcross(frame, '[role=dialog], dialog') ?? frame;
  const roots = [...new Set([container, frame, dialog])];
  const found = roots.flatMap((root) => headingsIn(root, 4, field));
  const isWindow =
    dialog.matches('[role=dialog], dialog, [class*="modal" i], [class*="dialog" i]') ||
    getComputedStyle(dialog).position === 'fixed';
  const untold = isWindow ? firstLine(dialog, field) : firstLine(container, field, isBold);
  const headings = found.length === 0 ? [untold] : found;
  const own = roots.map(
    (root) => `${root.getAttribute('aria-label') ?? ''} ${byIds(root, 'aria-labelledby')}`,
  );
  const names: string[] = [];
  for (let at: Element | null = field, up = 0; at && up < 8; at = parentOf(at), up++) {
    names.push(
      attributeTexts(at),
      at.getAttribute('class')?.slice(0, 120) ?? '',
      at.tagName.includes('-') ? at.tagName.toLowerCase() : '',
    );
    if (at === frame) break;
  }
  const around = [container, frame].flatMap((e) => (isParent(e.parentNode) ? e.parentNode : []));
  const pane = paneTab(frame);
  // Where the pane's own tab is known, what else is lit above it is another's.
  const lit = pane === '' ? [...roots, ...around] : roots;
  const tabs = [pane, ...lit.flatMap((root) => openTabs(root))];
  const before = headingBefore(frame);
  return {
    heading: folded([...own, ...headings, before].join(' · ')),
    names: folded(names.join(' ')),
    tab: folded(
      [...new Set(tabs)]
        .filter((tab) => tab !== '')
        .slice(0, 4)
        .join(' · '),
    ),
  };
}

const isParent = (node: Node | null): node is Element | ShadowRoot =>
  node instanceof Element || node instanceof ShadowRoot;

/** How far back a section's heading is looked for. */
const SECTION = 5;

/** The nearest heading before a form in the sections around it: "Comments" above a list and its box. */
export function sectionHeading(near: Element): string {
  for (let at: Element | null = near, up = 0; at && up < SECTION; at = parentOf(at), up++) {
    if (at.matches('body, [role=dialog], dialog')) break;
    let before = at.previousElementSibling;
    for (let back = 0; before && back < 3; before = before.previousElementSibling, back++) {
      const own = before.matches(HEADS) ? before : null;
      const last =
        own ??
        [...before.querySelectorAll(HEADS)]
          .slice(-3)
          .reverse()
          .find((h) => isVisible(h));
      if (!last || !isVisible(last) || last.querySelector(CONTROL)) continue;
      const text = folded(last.textContent);
      if (text !== '' && text.length <= 60) return text;
    }
  }
  return '';
}
const HEADS =
  'h1, h2, h3, h4, h5, h6, .h1, .h2, .h3, .h4, .h5, .h6, legend, [role=heading], [class*="title" i], [data-slot$="title"], [class*="heading" i], [class*="header" i]';

const CARD_HEAD = 'header, [class*="header" i], [data-slot$="header"]';
/** The head of a card or a window, where nothing in it is marked as its title. */
const HEAD_OF =
  /(?:card|panel|box|modal|dialog|drawer|widget|portlet)[\w-]*(?:header|heading|head|title|hd)/i;
const PANEL_HEAD = '[class*="panel-heading" i], [class*="card-heading" i]';

/** What came of the press before stands between a form and its heading, once the form has come back. */
const SAYS =
  '[role=alert], [role=status], [aria-live], [class*="error" i], [class*="alert" i], [class*="flash" i], [class*="warning" i], [class*="danger" i], [class*="invalid" i]';
const HEADS_ALONE = 'h1, h2, h3, h4, h5, h6, [role=heading]';
function beforeOf(element: Element): Element | null {
  let before = element.previousElementSibling;
  while (before?.matches(`hr, br, ${SAYS}`) && !before.querySelector(HEADS_ALONE))
    before = before.previousElementSibling;
  return before;
}

/** A heading that stands just before the form. */
function headingBefore(frame: Element): string {
  for (let at: Element | null = frame, up = 0; at && up < 2; at = parentOf(at), up++) {
    // What stands before a window is the page under it.
    if (at.matches('[role=dialog], dialog')) break;
    const before = beforeOf(at);
    if (!before) continue;
    if (before.matches(HEADS_ALONE)) return folded(before.textContent).slice(0, 80);
    // A card's head, with its title and what it is about.
    const inside = before.matches(CARD_HEAD) ? before.querySelector(HEADINGS) : null;
    const head =
      inside ?? (before.matches(PANEL_HEAD) ? (before.firstElementChild ?? before) : null);
    if (head && isVisible(head)) return folded(head.textContent).slice(0, 80);
    const first = HEAD_OF.test(before.getAttribute('class') ?? '') ? firstLine(before, frame) : '';
    if (first) return first;
    // A line of its own without a heading's tag.
    const isLine =
      before.matches('div, p, span, b, strong, label') &&
      before.childElementCount < 2 &&
      !isTabRow(before) &&
      !before.querySelector(`${CONTROL}, table, li`);
    const line = isLine && isVisible(before) ? asCaption(folded(before.textContent)) : '';
    if (!line) continue;
    // A heading over it goes first: the line may only say more of it, or what came of the press before.
    const over = beforeOf(before);
    const title = over?.matches(HEADS_ALONE) ? folded(over.textContent).slice(0, 80) : '';
    return title ? `${title} · ${line}` : line;
  }
  return '';
}

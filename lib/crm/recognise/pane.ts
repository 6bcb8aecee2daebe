import { folded, isVisible } from '../visible';
import { oncePerPass } from './memo';
import { follows, parentOf } from './tree';

/** What windows and panes are called where neither a heading nor a tab beside them tells. */

/**
 * The first line of a window or a form, where nothing in it is marked as its title.
 * @param isTitle whether a line is drawn as one
 */
export function firstLine(
  dialog: Element,
  field: Element,
  isTitle: (line: Element) => boolean = () => true,
): string {
  const walker = dialog.ownerDocument.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inside = node.parentElement;
    const text = folded(node.nodeValue);
    if (!inside || follows(inside, field)) return '';
    // A sign before it is no line, nor is what was written in a field.
    if (
      !/[\p{L}\d]/u.test(text) ||
      inside.closest('button, label, option, style, script, textarea, [contenteditable=true]') ||
      !isVisible(inside)
    )
      continue;
    return text.length <= 60 && isTitle(inside) ? text : '';
  }
  return '';
}

/** Links and tabs of a page by the id of what they show. */
const openersIn = oncePerPass((page: Document) => {
  const found = new Map<string, string>();
  const css = 'a[href^="#"], [role=tab][aria-controls], [data-target^="#"], [data-bs-target^="#"]';
  for (const one of page.querySelectorAll(css)) {
    const [id] = ['aria-controls', 'data-bs-target', 'data-target', 'href'].flatMap(
      (name) => one.getAttribute(name)?.replace(/^#/, '') || [],
    );
    const text = folded(one.textContent);
    if (id && text !== '' && text.length <= 40 && !found.has(id)) found.set(id, text);
  }
  return found;
});

/** The open tab of the list that stands beside a pane. */
function openBeside(pane: Element): string {
  const lists = [...(pane.parentElement?.children ?? [])].filter((e) => !follows(e, pane));
  const found = lists.flatMap((e) => [...e.querySelectorAll('[role=tab][aria-selected=true]')]);
  const text = folded(found.at(-1)?.textContent);
  return text.length <= 40 ? text : '';
}
/** The tab that shows the pane which a form stands in, wherever in the page it is. */
export function paneTab(frame: Element): string {
  const openers = openersIn(frame.ownerDocument);
  for (let at: Element | null = frame, up = 0; at && up < 6; at = parentOf(at), up++) {
    const opener = at.id ? openers.get(at.id) : undefined;
    if (opener !== undefined) return opener;
    // Some libraries tie no tab to its pane: the open one of the tabs beside it shows it.
    if (at.matches('[role=tabpanel]')) return openBeside(at);
  }
  return '';
}

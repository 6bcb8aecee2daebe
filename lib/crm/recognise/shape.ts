import { closestAcross } from './tree';

/** Further apart than that (px) field and control are not of one form. */
const FAR_APART = 420;
/** A field lower than that (px) is for one line. */
const ONE_LINE = 40;

const inDialog = (element: Element) => closestAcross(element, '[role=dialog], dialog') !== null;

/** What lies over the page, by how it is called and how it is placed: a drawer that fills it is no page. */
function isOver(element: Element): boolean {
  const window = closestAcross(
    element,
    '[class*="drawer" i], [class*="modal" i], [aria-modal=true]',
  );
  const view = element.ownerDocument.defaultView;
  return window !== null && view?.getComputedStyle(window).position === 'fixed';
}

/** Whether field and save control have only the page in common, or half a screen between them. */
export function isFar(near: Element, field: Element, save: Element): 'page' | 'apart' | null {
  const view = field.ownerDocument.defaultView;
  if (!view || inDialog(field)) return null;
  const { width, height } = near.getBoundingClientRect();
  if (width > view.innerWidth * 0.9 && height > view.innerHeight * 0.6)
    return isOver(near) ? null : 'page';
  const [a, b] = [field.getBoundingClientRect(), save.getBoundingClientRect()];
  return Math.max(b.top - a.bottom, a.top - b.bottom) > FAR_APART ? 'apart' : null;
}

/** How far the box that an editor is drawn as may stand above its editable element. */
const BOX_ABOVE = 3;

/** Whether a field has room for one line only. */
export function isOneLine(field: Element): boolean {
  if (field.getAttribute('rows') === '1') return true;
  const heightOf = (element: Element) => element.getBoundingClientRect().height;
  if (heightOf(field) >= ONE_LINE) return false;
  if (!isEditor(field)) return true;
  let box = field;
  for (let up = 0; up < BOX_ABOVE && box.parentElement; up++) {
    box = box.parentElement;
    if (box.querySelector('button, input, select, textarea, a')) return true;
    if (heightOf(box) >= ONE_LINE) return false;
  }
  return true;
}

/** An editable element that says that it holds lines, or looks like a rich-text editor's. */
function isEditor(field: Element): boolean {
  return field.matches('[contenteditable]:not(h1, h2, h3, h4, h5, h6, td, th, span, label)');
}

/** Whether a control ends above where a field begins. */
export function isAbove(control: Element, field: Element): boolean {
  return control.getBoundingClientRect().bottom <= field.getBoundingClientRect().top;
}

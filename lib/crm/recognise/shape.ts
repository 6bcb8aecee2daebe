import { closestAcross } from './tree';

/** Further apart than that (px) field and control are not of one form. */
const FAR_APART = 420;
/** A field lower than that (px) is for one line. */
const ONE_LINE = 40;

const inDialog = (element: Element) => closestAcross(element, '[role=dialog], dialog') !== null;

/** Whether field and save control have only the page in common, or half a screen between them. */
export function isFar(near: Element, field: Element, save: Element): 'page' | 'apart' | null {
  const view = field.ownerDocument.defaultView;
  if (!view || inDialog(field)) return null;
  const { width, height } = near.getBoundingClientRect();
  if (width > view.innerWidth * 0.9 && height > view.innerHeight * 0.6) return 'page';
  const [a, b] = [field.getBoundingClientRect(), save.getBoundingClientRect()];
  return Math.max(b.top - a.bottom, a.top - b.bottom) > FAR_APART ? 'apart' : null;
}

/** Whether a field has room for one line only. */
export function isOneLine(field: Element): boolean {
  return field.getAttribute('rows') === '1' || field.getBoundingClientRect().height < ONE_LINE;
}

/** Whether a control ends above where a field begins. */
export function isAbove(control: Element, field: Element): boolean {
  return control.getBoundingClientRect().bottom <= field.getBoundingClientRect().top;
}

import type { Candidate } from './container';
import { controlsIn, isShown } from './controls';
import { isAside } from './save-score';
import { closestAcross, follows, holds, parentOf } from './tree';

const formAround = (element: Element) => closestAcross(element, 'form');

/** Whether a control is what its browser sends another form by than the one that a text stands in. */
export function sendsAnother(control: Element, field: Element): boolean {
  if (!control.matches('[type=submit], [type=image], form button:not([type])')) return false;
  const [theirs, ours] = [formAround(control), formAround(field)];
  return theirs !== null && ours !== null && theirs !== ours && !holds(theirs, ours);
}

/**
 * Forms that are not the text's own: beside it, in a window whose button saves it, or put into it by a script. Who is
 * invited is looked up in one.
 */
function formsBeside({ near, field, save }: Pick<Candidate, 'near' | 'field' | 'save'>): Element[] {
  if (formAround(field) === null) return [];
  const all = [...near.querySelectorAll('form')];
  return all.filter((form) => !holds(form, field) && !holds(form, save));
}

/**
 * The parts of a form's surroundings that are forms of their own: another form, or another long text with what saves it.
 * What is asked and chosen there says nothing of this one.
 */
export function otherForms(
  candidate: Pick<Candidate, 'near' | 'field' | 'save'>,
  shown: readonly Element[],
): Element[] {
  const { near, field, save } = candidate;
  const texts = shown.filter((f) => f !== field && f.matches('textarea, [contenteditable]'));
  const parts = texts.flatMap((text) => {
    if (!holds(near, text) || holds(field, text) || holds(text, field)) return [];
    let part = text;
    for (let at = parentOf(text); at && !holds(at, field); at = parentOf(at)) part = at;
    const inside = controlsIn(part === text ? near : part);
    // In a row of texts and buttons, what saves the one stands before the other.
    const isBetween = (c: Element) => holds(part, c) || (follows(c, text) && follows(field, c));
    const isOther =
      !holds(part, save) && inside.some((c) => isBetween(c) && isShown(c) && isSubmit(c));
    return isOther ? [part] : [];
  });
  return [...parts, ...formsBeside(candidate)];
}

/** How pages mark what saves, in any language. */
const isSubmit = (control: Element) =>
  control.matches(
    '[type=submit], [type=image], button[class*="primary" i], [class*="save" i], [class*="send" i], [class*="submit" i]',
  ) && !isAside(control);

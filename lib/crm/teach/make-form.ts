import { hashText } from '../hash-text';
import { signsAgainst } from '../recognise';
import type { Words } from '../recognise/match-words';
import { controlTexts } from '../recognise/texts';
import { closestAcross, holds, parentOf, queryAcross } from '../recognise/tree';
import { isVisible, textOf } from '../visible';
import { handlesOf, type Strength } from './handles';
import { literal } from './make-reader';
import { addressOf } from './record-pattern';
import { type Made, makeSelector } from './selector';

/** A form's description without its kind and evidence, and how well its parts will hold. */
export interface MadeForm {
  id: string;
  container: string;
  /** See `FormDef`. */
  despite?: string[] | undefined;
  text: string;
  save: string;
  saveText?: string | undefined;
  cancel?: string | undefined;
}

export interface TaughtForm {
  form: MadeForm;
  /** Holds field and save control. */
  element: Element;
  text: Made;
  save: { strength: Strength; unique: boolean };
}

/** How far around the form a handle for it is looked for. */
const FURTHEST = 6;
const FRAME = 'form, dialog, [role=dialog], [role=tabpanel]';
const CONTROLS = 'button, input[type=submit], input[type=button], [role=button], a';

/** The smallest element that holds both; `null` where only the page does. */
export function nearestOf(field: Element, save: Element): Element | null {
  for (let at = parentOf(field); at && !at.matches('html'); at = parentOf(at)) {
    if (holds(at, save)) return at;
  }
  return null;
}

/** The element that is called the form, and the selector by which it is the nearest around the field. */
function containerOf(field: Element, near: Element, texts: readonly string[]) {
  let best: { element: Element; css: string; cost: number } | null = null;
  const offer = (element: Element, css: string, cost: number) => {
    if ((best && best.cost <= cost) || closestAcross(field, css) !== element) return;
    best = { element, css, cost };
  };
  for (let at: Element | null = near, up = 0; at && up < FURTHEST; at = parentOf(at), up++) {
    if (at.matches('body')) break;
    const tag = at.localName;
    for (const { css, strength, rank } of handlesOf(at, { texts })) {
      const whole = css.startsWith('[') || css.startsWith('.') ? `${tag}${css}` : css;
      offer(at, whole, rank + (3 - strength) * 4 + up * 2);
    }
    if (at.matches(FRAME)) {
      offer(at, at.matches('[role=dialog]') ? '[role="dialog"]' : tag, 12 + up * 2);
      break;
    }
  }
  offer(near, near.localName, 30);
  return best as { element: Element; css: string; cost: number } | null;
}

/** A control by its handles; where these are weak, by its words. */
function controlIn(control: Element, form: Element, texts: readonly string[]) {
  const made = makeSelector(control, { texts, within: form, harmless: (o) => !isVisible(o) });
  const words = textOf(control) || (control.getAttribute('aria-label') ?? '').trim();
  const tag = control.localName;
  const worded = words.length >= 2 && words.length <= 40 && !/\d/.test(words);
  if (made.strength > 1 || !worded) return { ...made, words: undefined };
  const same = queryAcross(form, tag).filter(
    (o) => isVisible(o) && (textOf(o) || o.getAttribute('aria-label')) === words,
  );
  if (same.length !== 1) return { ...made, words: undefined };
  return { css: tag, strength: 2 as Strength, unique: true, words: `^${literal(words)}$` };
}

/**
 * Describes the form that holds a text field and the control that saves it.
 * @param texts words of this record or person: no selector may hold them
 * @returns `null` where field and control have nothing but the page in common
 */
export function makeForm(
  field: Element,
  save: Element,
  texts: readonly string[],
  words: Words,
): TaughtForm | null {
  const near = nearestOf(field, save);
  if (!near) return null;
  const container = containerOf(field, near, texts) ?? { element: near, css: 'body' };
  const element = container.css === 'body' ? field.ownerDocument.body : container.element;
  const text = makeSelector(field, { texts, harmless: (o) => !isVisible(o) });
  const control = controlIn(save, element, texts);
  const form: MadeForm = {
    id: `taught-${hashText(`${text.css} ${control.css} ${control.words ?? ''}`).slice(5, 13)}`,
    container: container.css,
    despite: signsAgainst(
      { field, save, container: element, near: element },
      words,
      addressOf(field),
    ),
    text: text.css,
    save: control.css,
  };
  if (control.words) form.saveText = control.words;
  const cancel = cancelIn(element, save, texts, words);
  if (cancel) form.cancel = cancel;
  return { form, element, text, save: { strength: control.strength, unique: control.unique } };
}

/** A text that saves itself, and how well it will be found again. */
export interface TaughtText {
  autosave: { id: string; container: string; text: string };
  /** What readers of the form look into. */
  element: Element;
  text: Made;
}

/**
 * Describes a text that saves itself as one types, with no control to press.
 * @param texts words of this record or person: no selector may hold them
 */
export function makeSelfSaving(field: Element, texts: readonly string[]): TaughtText {
  const near = parentOf(field) ?? field;
  const { element, css } = containerOf(field, near, texts) ?? { element: near, css: 'body' };
  const text = makeSelector(field, { texts, harmless: (o) => !isVisible(o) });
  const id = `taught-${hashText(`${text.css} itself`).slice(5, 13)}`;
  return { autosave: { id, container: css, text: text.css }, element, text };
}

function cancelIn(
  form: Element,
  save: Element,
  texts: readonly string[],
  words: Words,
): string | null {
  const found = queryAcross(form, CONTROLS).find(
    (c) => c !== save && isVisible(c) && words.at('cancel', controlTexts(c)) === 0,
  );
  if (!found) return null;
  const made = makeSelector(found, { texts, within: form });
  return made.unique && !save.matches(made.css) ? made.css : null;
}

import { ANY_TEXT, TEXT_FIELDS, takesText } from '../find-form';
import { closestAcross, queryAcross } from '../recognise/tree';
import { isVisible, textOf } from '../visible';

/** What is pointed at, in the order of asking; the first two make a profile. */
export const PARTS = ['text', 'save', 'client', 'stage', 'user'] as const;
export type Part = (typeof PARTS)[number];

/** Why what was pointed at cannot be that part. */
export type Misfit = 'no-text-field' | 'no-control' | 'far-apart' | 'no-words';

const CONTROL =
  'button, a, input[type=submit], input[type=button], input[type=image], [role=button], [role=menuitem], [onclick]';
/** More words than that are not a name or a stage. */
const MOST_WORDS = 160;

function textFieldAt(element: Element): Element | null {
  const around = closestAcross(element, ANY_TEXT);
  if (around && takesText(around)) return outermost(around);
  const inside = queryAcross(element, TEXT_FIELDS).filter((f) => isVisible(f) && takesText(f));
  const first = inside[0];
  return first && inside.every((f) => first.contains(f)) ? first : null;
}

/** Of editors inside editors the one that a page knows as its field. */
function outermost(field: Element): Element {
  const around = field.parentElement?.closest('[contenteditable=""], [contenteditable="true"]');
  return around ? outermost(around) : field;
}

/** What an element says, in its text or in the attribute that stands for it. */
export function wordsOf(element: Element): { text: string; attr: string | null } {
  const text = textOf(element);
  if (text) return { text, attr: null };
  for (const attr of ['aria-label', 'title', 'alt']) {
    const value = element.getAttribute(attr)?.trim();
    if (value) return { text: value, attr };
  }
  return { text: '', attr: null };
}

/** The thing that was meant by the element under the pointer, or why it can be none. */
export function snap(part: Part, element: Element): Element | Misfit {
  if (part === 'text') return textFieldAt(element) ?? 'no-text-field';
  if (part === 'save') {
    const control = closestAcross(element, CONTROL) ?? element;
    const holdsField = queryAcross(control, TEXT_FIELDS).some((f) => takesText(f));
    return holdsField || control.matches(`html, body, ${ANY_TEXT}`) ? 'no-control' : control;
  }
  const { text } = wordsOf(element);
  return text === '' || text.length > MOST_WORDS ? 'no-words' : element;
}

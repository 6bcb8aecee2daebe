import { fieldTexts } from './texts';

/** Attributes in which only developers name a field. */
const NAMES = ['name', 'id', 'formcontrolname', 'ng-model', 'v-model', 'data-field', 'data-name'];

/** What a field is called to those who read the page: without the names that its markup has for it. */
export function captionOf(field: Element): string {
  let text = fieldTexts(field);
  for (const name of NAMES) {
    const said = field.getAttribute(name);
    if (said) text = text.replace(said, ' ');
  }
  return text.trim();
}

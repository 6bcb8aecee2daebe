import { isVisible, textOf } from '../visible';
import { oncePerPass } from './memo';
import { controlTexts, fieldTexts } from './texts';

/** Whether a select is drawn by what a script puts right after it (Selectize, Select2, Chosen, Tom Select). */
export function isReplaced(field: Element): boolean {
  if (!field.matches('select')) return false;
  return [field.nextElementSibling, field.previousElementSibling].some(
    (drawn) =>
      drawn?.matches('[class*="select" i], [class*="chosen" i], [class*="dropdown" i]') === true &&
      isVisible(drawn),
  );
}

/** How far above a line stands the component that makes a select of it. */
const DRAWN_ABOVE = 4;
const SELECTS = /select|combo|dropdown/i;

/** Whether a line is a select that a component library draws: nobody types in it, what is chosen is its value. */
export function isDrawnSelect(field: Element): boolean {
  if (field.matches('[role=combobox], [class*="combo" i] input')) return true;
  if (!(field instanceof HTMLInputElement)) return false;
  let at = field.parentElement;
  for (let up = 0; at && up < DRAWN_ABOVE; at = at.parentElement, up++) {
    if (at.localName.includes('-') && SELECTS.test(at.localName)) return true;
    if (field.readOnly && SELECTS.test(at.getAttribute('class') ?? '')) return true;
  }
  return false;
}

/** Whence a record came and what it prefers is no kind of contact, though it may say "Phone call". */
const OF_RECORD =
  /sources?(?![a-z])|prefer|источник|предпоч|джерел|бажан|quelle|herkunft|bevorzug|origin|préfér|fuente|origen|origem|fonte|provenienza|źródł|kaynak|tercih|voorkeur|herkomst/i;
const isOfRecord = (field: Element) => OF_RECORD.test(fieldTexts(field));

/** What asks for the kind of what is logged. */
const ASKS_KIND =
  /(?:^|[\s_-])(?:type|kind|category)(?=$|[\s_-])|(?:^|\s)(?:тип|вид|категор|кате[гґ]ор|art(?=\s|$)|typ(?=\s|$)|kategori|catégorie|tipo|categor|rodzaj|soort|tür)/iu;
/** Most of what a select drawn as a line holds. */
const MOST_VALUE = 30;

/** What is chosen: the type of an activity is often picked in the form itself. */
export function choicesOf(
  container: Element,
  fields: readonly Element[],
  isOurs: (element: Element) => boolean = () => true,
): string[] {
  const chosen = fields.flatMap((field) => {
    if (isOfRecord(field)) return [];
    if (field instanceof HTMLSelectElement && field.options.length <= 20) return [textOf(field)];
    if (field instanceof HTMLInputElement && field.type === 'radio' && field.checked) {
      return [fieldTexts(field)];
    }
    if (isDrawnSelect(field)) return [textOf(field).slice(0, 40)];
    // A line that asks for the kind and holds one is a select, however it is drawn.
    const isKind =
      field.matches('input:not([type]), input[type=text]') && ASKS_KIND.test(fieldTexts(field));
    return isKind && textOf(field).length <= MOST_VALUE ? [textOf(field)] : [];
  });
  const lit = rowsOf(container).flatMap((one) => (isOurs(one.row) ? one.lit : []));
  const drawn = drawnChoices(container).flatMap((one) => (isOurs(one.at) ? one.text : []));
  return [...chosen, ...lit, ...drawn.slice(0, 4)];
}

/** The value of a select that a component library draws itself. */
const drawnChoices = oncePerPass((container: Element): { at: Element; text: string }[] => {
  const drawn = container.querySelectorAll(
    '[role=combobox], [aria-haspopup=listbox], [class*="select" i] [class*="value" i], [class*="select" i] [class*="single" i], [class*="select" i] [class*="selection-item" i], [class*="select" i] [class*="rendered" i], [class*="dropdown" i] [class*="value" i]',
  );
  return [...drawn]
    .filter((e) => isVisible(e) && !isOfRecord(e))
    .map((at) => ({ at, text: controlTexts(at).slice(0, 40) }))
    .filter(({ text }) => text !== '')
    .slice(0, 8);
});

const LIT =
  '[aria-pressed=true], [aria-checked=true], [aria-selected=true], [class~=active], [class~=selected], [class~=sel], [class~=on], [class~=current], [class~=checked], [class~=is-active], [class~=is-selected], [class*="--active"], [class*="--selected"], [class*="-active"], [class*="-selected"], :has(> input[type=radio]:checked)';

/** Rows of buttons or labels of which one is pressed: what is offered and what is chosen. */
const rowsOf = oncePerPass(
  (container: Element): { row: Element; offered: string[]; lit: string[] }[] => {
    const rows = new Set<Element>();
    for (const one of container.querySelectorAll(
      'button, label, li, [role=radio], [role=tab], a',
    )) {
      const row = one.parentElement;
      if (row && row.childElementCount > 1 && row.childElementCount <= 12 && one.matches(LIT))
        rows.add(row);
    }
    return [...rows].slice(0, 4).flatMap((row) => {
      const all = [...row.children].filter(
        (e) => e.matches('button, label, li, [role=radio], [role=tab], a') && isVisible(e),
      );
      const texts = (some: Element[]) =>
        some.map((e) => controlTexts(e).slice(0, 30)).filter((t) => t !== '');
      return all.length < 2
        ? []
        : [{ row, offered: texts(all), lit: texts(all.filter((e) => e.matches(LIT))) }];
    });
  },
);

/** What one may choose: a select or a row of radios that offers calls and meetings is a contact's. */
export function offersOf(
  container: Element,
  fields: readonly Element[],
  isOurs: (element: Element) => boolean = () => true,
): string[] {
  const radios = fields.filter((f): f is HTMLInputElement => f.matches('input[type=radio]'));
  const selects = fields.filter(
    (f): f is HTMLSelectElement => f.matches('select') && !isOfRecord(f),
  );
  const options = selects
    .filter(({ options: all }) => all.length <= 20)
    .map(({ options: all }) => [...all].map((o) => o.text.trim().slice(0, 30)).join(' · '));
  const said = radios
    .slice(0, 12)
    .map((r) => fieldTexts(r) || controlTexts(r.closest('label') ?? r));
  const rows = rowsOf(container).flatMap((one) => (isOurs(one.row) ? one.offered.join(' · ') : []));
  return [...options, said.join(' · '), ...rows].filter((text) => text !== '');
}

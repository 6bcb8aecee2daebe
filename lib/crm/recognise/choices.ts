import { isVisible, textOf } from '../visible';
import { selectIn } from './drawn-selects';
import { markedRows } from './marked-rows';
import { oncePerPass } from './memo';
import { controlTexts, fieldTexts } from './texts';
import { queryAcross } from './trees';

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
  /sources?(?![a-z])|prefer|источник|предпоч|джерел|бажан|quelle|herkunft|bevorzug|origin|préfér|fuente|origen|origem|fonte|provenienza|źródł|kaynak|tercih|voorkeur|herkomst|পছন্দ|how to (?:contact|reach)|best (?:way|time) to|কীভাবে যোগাযোগ/i;
/** The source of a note is how one heard it: "note_source: Phone call". */
const OF_NOTE = /(?:note|call|activity|interaction)[ _-]?source/i;
const isOfRecord = (field: Element) => {
  const asked = fieldTexts(field);
  return OF_RECORD.test(asked) && !OF_NOTE.test(asked);
};

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
      // Its label before its name, which says what all of them are: "note_source: Phone call".
      return [...[...(field.labels ?? [])].map(textOf).filter(Boolean), fieldTexts(field)];
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

const chosenInside = (drawn: Element) => {
  const real = selectIn(drawn);
  return real && textOf(real);
};

/** The value of a select that a component library draws itself. */
const drawnChoices = oncePerPass((container: Element): { at: Element; text: string }[] => {
  const drawn = queryAcross(
    container,
    '[role=combobox], [aria-haspopup=listbox], [class*="select" i] [class*="value" i], [class*="select" i] [class*="single" i], [class*="select" i] [class*="selection-item" i], [class*="select" i] [class*="selected-item" i]:not([class*="transparent" i]), [class*="select" i] [class*="rendered" i], [class*="dropdown" i] [class*="value" i]',
  );
  return [...drawn]
    .filter((e) => isVisible(e) && !isOfRecord(e))
    .map((at) => ({ at, text: (chosenInside(at) ?? controlTexts(at)).slice(0, 40) }))
    .filter(({ text }) => text !== '')
    .slice(0, 8);
});

const LIT =
  '[aria-pressed=true], [aria-checked=true], [aria-selected=true], [class~=active], [class~=selected], [class~=sel], [class~=on], [class~=current], [class~=checked], [class~=is-active], [class~=is-selected], [class*="--active"], [class*="--selected"], [class*="-active"], [class*="-selected"], :has(> input[type=radio]:checked), label:has(input[type=radio]:checked)';

/** What a row to choose from is made of; of plain elements only where each bears a short text. */
const CHIPS = 'button, label, li, [role=radio], [role=tab], [role=option], a';
const PLAIN = 'span, div';
const MOST_CHIPS = 12;
const MOST_CHIP = 30;

const chipTexts = (some: readonly Element[]) =>
  some.map((e) => controlTexts(e).slice(0, MOST_CHIP)).filter((t) => t !== '');

/** Whether plain elements are a row to choose from: nothing but short texts, each to be pressed. */
const isPlainRow = (row: Element) =>
  [...row.children].every((e) => {
    const text = controlTexts(e);
    const isChip = e.matches(PLAIN) && !e.querySelector('input, textarea, select, button');
    return isChip && text !== '' && text.length <= MOST_CHIP;
  });

function chipsIn(row: Element): Element[] {
  const all = [...row.children].filter(isVisible);
  const chips = all.filter((e) => e.matches(CHIPS));
  return chips.length < all.length && isPlainRow(row) ? all : chips;
}

/** Rows of buttons, labels or chips of which one is pressed: what is offered and what is chosen. */
const rowsOf = oncePerPass(
  (container: Element): { row: Element; offered: string[]; lit: string[] }[] => {
    const rows = new Set<Element>();
    for (const one of queryAcross(container, LIT)) {
      const row = one.parentElement;
      const many = row?.childElementCount ?? 0;
      if (!row || many < 2 || many > MOST_CHIPS || !one.matches(`${CHIPS}, ${PLAIN}`)) continue;
      if (one.matches(CHIPS) || isPlainRow(row)) rows.add(row);
    }
    return [...rows].slice(0, 4).flatMap((row) => {
      const all = chipsIn(row);
      return all.length < 2
        ? []
        : [{ row, offered: chipTexts(all), lit: chipTexts(all.filter((e) => e.matches(LIT))) }];
    });
  },
);

/**
 * What rows of buttons offer of which one alone looks unlike the rest, and which one it is. Buttons that do something stand in such
 * rows as well: whoever asks has to know what these are.
 */
export const unlikeOf = (
  container: Element,
  isOurs: (element: Element) => boolean,
): { offered: string; chosen: string }[] =>
  markedRows(container).flatMap(({ row, all, marked }) =>
    isOurs(row)
      ? [{ offered: chipTexts(all).join(' · '), chosen: chipTexts([marked]).join('') }]
      : [],
  );

/** How far above a text a row of kinds stands (elements; px). */
const ROW_ABOVE = 3;
const FARTHEST = 120;

/** Whether a row stands right above a form, in its own column. */
function isOver(row: Element, form: Element): boolean {
  const [above, below] = [row.getBoundingClientRect(), form.getBoundingClientRect()];
  const [apart, inColumn] = [below.top - above.bottom, above.left >= below.left - 40];
  return apart >= -4 && apart <= FARTHEST && inColumn && above.right <= below.right + 40;
}

/** The row to choose from that stands just before a form, outside of it: what it offers and what is chosen. */
export const rowBefore = oncePerPass((near: Element): { offered: string; lit: string[] } | null => {
  for (let at: Element | null = near, up = 0; at && up < ROW_ABOVE; at = at.parentElement, up++) {
    if (at.matches('form, dialog, [role=dialog], body, main')) return null;
    const row = at.previousElementSibling;
    if (!row || row.childElementCount < 2 || row.childElementCount > MOST_CHIPS) continue;
    const all = chipsIn(row);
    if (all.length < 2 || !isVisible(row) || !isOver(row, near)) continue;
    const lit = all.filter((e) => e.matches(LIT));
    return { offered: chipTexts(all).join(' · '), lit: chipTexts(lit) };
  }
  return null;
});

/** What a line that opens a list of its own offers there, whether it is open or not. */
function listedBy(field: Element): string {
  if (!field.matches('[role=combobox]')) return '';
  const id = field.getAttribute('aria-controls') ?? field.getAttribute('aria-owns') ?? '';
  const list = id === '' ? null : field.ownerDocument.getElementById(id);
  const all = list?.matches('[role=listbox]') ? [...list.querySelectorAll('[role=option]')] : [];
  return all.length <= 20 ? chipTexts(all).join(' · ') : '';
}

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
  const listed = fields.filter((f) => !isOfRecord(f)).map((f) => listedBy(f));
  return [...options, ...listed, said.join(' · '), ...rows].filter((text) => text !== '');
}

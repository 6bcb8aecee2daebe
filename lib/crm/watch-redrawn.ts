import { later } from './later';
import type { Candidate } from './recognise';
import { isVisible, ownTextOf, textOf } from './visible';
import type { AfterSave } from './watch-shown';

/** Between two looks (ms), and how many of them. */
const STEP = 400;
const LOOKS = 24;
/** At so many looks in a row the text must stand in what was drawn anew: a window may be drawn once more as it closes. */
const STANDS = 2;

/** More pieces of a form than that are not looked at. */
const MOST_PIECES = 1_000;
/** What a form is drawn in. */
const FORM = 'form, fieldset, table, section, dialog, [role=dialog]';
const NO_WORDS = 'button, a, label, option, script, style, button *, a *, label *';
const WORDS = /\p{L}{3}/u;

/** Whether a colour is that in which pages say what is wrong. */
function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return red > 150 && green < 90 && blue < 90;
}

/** What a part of a page says in red. */
function redWords(part: Element): Set<string> {
  const pieces = [...part.querySelectorAll('*')].slice(0, MOST_PIECES);
  const said = pieces.filter((e) => {
    if (e.matches(NO_WORDS) || !WORDS.test(ownTextOf(e))) return false;
    return isRed(getComputedStyle(e).color) && isVisible(e);
  });
  return new Set(said.map(ownTextOf));
}

/** What stands around an element, from near to far, but for the page. */
function* partsAround(element: Element): Generator<Element> {
  for (let at = element.parentElement; at && !at.matches('body, html'); at = at.parentElement)
    yield at;
}

/**
 * Watches whether the page draws the form anew out of what the server said, with the text in it (a panel of its own that is
 * replaced as a whole): what was pressed in has gone then as after a save. `redrawn`: it stands there once more; `stays`: and
 * says in red what is wrong; `closed`: it has gone again, or was emptied.
 */
export function watchRedrawn(
  { field }: Pick<Candidate, 'field'>,
  signal: AbortSignal,
  onSeen: (what: AfterSave) => void,
): void {
  const written = textOf(field);
  const name = field.getAttribute('name') || field.getAttribute('id');
  if (written === '' || !name) return;
  const around = [...partsAround(field)];
  const isIts = (e: Element) =>
    [e.getAttribute('name'), e.getAttribute('id')].includes(name) &&
    textOf(e) === written &&
    isVisible(e);
  /** What of the page was drawn anew around the text, where it stands there. */
  const drawn = () => {
    const part = around.find((e) => e.isConnected);
    if (field.isConnected || !part) return null;
    const twin = [...part.querySelectorAll(field.localName)].find(isIts);
    const form = twin?.closest(FORM);
    return twin ? (form && part.contains(form) ? form : part) : null;
  };
  const outer = around.at(-1);
  const red = outer ? redWords(outer) : new Set();
  let seen = 0;
  let told: AfterSave | null = null;
  const tell = (what: AfterSave) => {
    if (told !== what) onSeen(what);
    told = what;
  };
  const look = (left: number) => {
    const part = drawn();
    seen = part ? seen + 1 : 0;
    if (part && seen >= STANDS)
      tell([...redWords(part)].some((text) => !red.has(text)) ? 'stays' : 'redrawn');
    if (!part && told !== null) tell('closed');
    if (left > 0) later(signal, STEP, () => look(left - 1));
  };
  later(signal, STEP, () => look(LOOKS));
}

import { later } from './later';
import type { Candidate } from './recognise';
import { isVisible, textOf } from './visible';

/** Between two looks (ms), and how many of them. */
const STEP = 500;
const LOOKS = 16;
/** At how many looks in a row the text must be seen: after an answer of some server, and where none was heard. */
const STANDS = { answered: 3, silent: 6 };
/** That much of a text tells it from others (characters); shorter ones stand in too many places by chance. */
const START = 60;
const LEAST = 8;

/**
 * A form that was pressed stands there as it was, so long after (ms): the page kept the press to itself. Where something was
 * written it may ask back first, and wait for the answer.
 */
const IDLE = { empty: 5_000, written: 25_000 };

/** A field that the page marks as wrong. */
const INVALID = ':is(input, textarea, select)[aria-invalid=true]';

const SCRIPTED = new Set(['fetch', 'xmlhttprequest', 'beacon']);
const isScripted = (entry: PerformanceEntry) =>
  SCRIPTED.has((entry as PerformanceResourceTiming).initiatorType);

const folded = (text: string | null) => (text ?? '').replace(/\s+/g, ' ');

/** What is seen of a form and its text after the press. */
export type AfterSave = 'shown' | 'idle' | 'closed' | 'emptied' | 'redrawn' | 'stays';

/**
 * How often a text stands in the page, outside of the form: frameworks leave it in their fields' own content, and servers draw
 * it there in a form that takes the place of the first.
 */
function timesShown(text: string, form: Element): number {
  const timesIn = (part: Element) => folded(part.textContent).split(text).length - 1;
  const { body } = form.ownerDocument;
  const boxes = [...body.querySelectorAll('textarea')].filter((box) => !form.contains(box));
  const inBoxes = boxes.reduce((all, box) => all + timesIn(box), 0);
  return timesIn(body) - inBoxes - (form.isConnected ? timesIn(form) : 0);
}

/**
 * Whether a field stands beside the window: a drawer that is pushed out of it stays in the page as it was, its text too.
 * Pages that scroll sideways are no drawers: at the press it was in view.
 */
function isAside(field: Element): boolean {
  const { left, right } = field.getBoundingClientRect();
  return right <= 0 || left >= field.ownerDocument.documentElement.clientWidth;
}

/**
 * Watches whether the page shows what was just saved: the form is gone or empty, and its text stands anew somewhere else
 * and stays. Where no request can be seen (a socket, data in memory) nothing else tells of a save.
 * A server on a host that nobody granted is seen by the browser's timings alone: they tell what its answers said.
 * `idle`: the form stands there as it was, and the page asked nobody for anything. `closed`: it was pushed out of the window.
 * @param sent what plain Enter sent, which is seen when its field is empty already
 */
export function watchShown(
  { container, field }: Pick<Candidate, 'container' | 'field'>,
  said: string,
  signal: AbortSignal,
  onSeen: (what: AfterSave) => void,
  sent?: string,
): void {
  const text = (sent ?? said).slice(0, START);
  const isEmpty = () => textOf(field) === '';
  const wasAside = isAside(field);
  const slid = () => !wasAside && field.isConnected && isVisible(field) && isAside(field);
  const stands = () => field.isConnected && isVisible(field) && !slid();
  const slide = (left: number) => {
    if (slid()) return onSeen('closed');
    if (left > 0) later(signal, STEP, () => slide(left - 1));
  };
  later(signal, STEP, () => slide(LOOKS));
  const written = textOf(field);
  const shown = text === '' ? 0 : timesShown(text, container);
  // What Enter sent may stand in the talk already.
  const before = sent === undefined ? shown : Math.max(0, shown - 1);
  const answers: number[] = [];
  // A page that talks by a socket asks for nothing that could be seen, whatever it does.
  const asks = performance.getEntriesByType('resource').some(isScripted);
  const isKept = () =>
    text === '' ||
    (written !== '' && asks && answers.length === 0 && timesShown(text, container) <= before);
  // What the page says of a field as one leaves it stands there before the press, and is no new sign of a refusal.
  const isRefused = [...container.querySelectorAll(INVALID)].some(isVisible);
  later(signal, text === '' || isRefused ? IDLE.empty : IDLE.written, () => {
    if (stands() && textOf(field) === written && isKept()) onSeen('idle');
  });
  const timings = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[])
      if (isScripted(entry)) answers.push(entry.responseStatus);
  });
  timings.observe({ type: 'resource' });
  signal.addEventListener('abort', () => timings.disconnect(), { once: true });
  if (text.length < LEAST) return;
  let seen = 0;
  const look = (left: number) => {
    const isOver = !stands() || isEmpty();
    seen = isOver && timesShown(text, container) > before ? seen + 1 : 0;
    // Something that the page asked for went wrong: who knows what.
    if (answers.some((status) => status >= 400)) return;
    if (seen >= (answers.length > 0 ? STANDS.answered : STANDS.silent)) return onSeen('shown');
    if (left > 0) later(signal, STEP, () => look(left - 1));
  };
  later(signal, STEP, () => look(LOOKS));
}

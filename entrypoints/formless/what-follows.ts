import { isVisible, later, TEXT_FIELDS, textOf } from '@/lib/crm';
import { takesText } from '@/lib/crm/find-form';
import { ROWS } from '@/lib/crm/recognise/tick-places';
import type { PageEvidence } from '@/lib/messages';
import { pause, send } from '../shared/send';
import type { PressedTick } from './tick-press';
import { isOn } from './ticks-on';

/** A form that a press opens stands there by then (ms). */
const OPENS_WITHIN = 500;
/** So long after the press the row is looked at (ms): by then a page has shown what came of it; a slow one later. */
const SHOWN_AFTER = [2_500, 6_000];
/** What a tick sends, or shows, has begun by then (ms); between two looks (ms). */
const [FOLLOWS_WITHIN, STEP] = [5_000, 400];
/** What goes when it is closed. */
const WINDOWS =
  'dialog, [role=dialog], [class*="modal" i], [class*="drawer" i], [class*="popup" i], [class*="popover" i]';
/** More elements of a row than that are not looked at. */
const MOST_STRUCK = 40;

const textsToWrite = () =>
  [...document.querySelectorAll(TEXT_FIELDS)].filter((at) => isVisible(at) && takesText(at)).length;

/** Whether a row is struck through, or a part of it. */
const isStruck = (row: Element) =>
  [row, ...[...row.querySelectorAll('*')].slice(0, MOST_STRUCK)].some((part) =>
    getComputedStyle(part).textDecorationLine.includes('line-through'),
  );

/**
 * Where no profile says what a control does: "Complete" may open a form, which is the interaction then; and where nothing is
 * sent and nothing shown, a box chose its row for something else, or the page asks back first. A page that sends nothing
 * shows by its row alone that it is done. To be made as the press is heard.
 * @returns what tells whether the press was no tick
 */
export function watchWhatFollows(
  {
    row,
    control,
    shows,
  }: Pick<PressedTick, 'control' | 'row'> & { shows?: (() => boolean) | undefined },
  parent: AbortSignal,
) {
  const own = new AbortController();
  const signal = AbortSignal.any([parent, own.signal]);
  later(parent, 2 * FOLLOWS_WITHIN, () => own.abort());
  // What a page takes away is done; a part of a window goes as that is closed.
  const whole = row.closest(ROWS) ?? (row.closest(WINDOWS) ? null : row);
  const [texts, named, struck] = [textsToWrite(), textOf(control), isStruck(row)];
  const since = Date.now();
  // The background sees what is sent before it is answered.
  const hasSent = async () => (await send({ type: 'page/wrote', since }))?.wrote === true;
  const isDone = () =>
    shows?.() ||
    (whole !== null && (!whole.isConnected || !isVisible(whole))) ||
    (control.isConnected && textOf(control) !== named) ||
    (isStruck(row) && (!struck || isOn(control)));
  const becameForm = pause(OPENS_WITHIN).then(() => textsToWrite() > texts);
  const ask = async () => {
    // At once: what the page sent for its form is judged soon.
    if (await becameForm) return true;
    for (let left = FOLLOWS_WITHIN; left > 0; left -= STEP) {
      if (isDone() || (await hasSent())) return false;
      await pause(STEP);
    }
    return true;
  };
  const told = ask();
  return async (tell: (evidence: PageEvidence['evidence']) => void): Promise<boolean> => {
    for (const ms of SHOWN_AFTER)
      later(signal, ms, () => {
        if (isDone()) tell({ source: 'form', what: 'shown' });
      });
    const isNone = await told;
    if (isNone) tell({ source: 'cancel' });
    return isNone;
  };
}

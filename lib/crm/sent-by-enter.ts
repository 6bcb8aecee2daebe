import { holds, originOf } from './recognise/tree';
import { textOf } from './visible';
import type { Press } from './watch-presses';

/** Between two looks (ms), and how long a message box may wait for its server before it is emptied (ms). */
const STEP = 40;
const WITHIN = 5_000;

/** The press of an Enter that sent a text. */
export type SentByEnter = Press & {
  /** What stood in the field as Enter went down. */
  typed: string;
};

/**
 * Hears of a message that plain Enter sends. In most fields Enter begins a new line, so that the key alone says nothing:
 * it sent the text where the field is empty afterwards and nobody wrote, pressed or clicked anything in between
 * (design.md, "Save watching"). Looks at nothing until Enter is pressed in the field.
 * @param isSave whether something saves the form: its press is heard for itself
 */
export function hearEnter(
  field: Element,
  isSave: (target: Element) => boolean,
  signal: AbortSignal,
  onSent: (sent: SentByEnter) => void,
): void {
  const view = field.ownerDocument.defaultView ?? window;
  const on = { signal, capture: true, passive: true };
  /** What waits for its end; the next thing that somebody does is its end. */
  let look: ((isLast: boolean) => void) | null = null;
  let timer = 0;
  const drop = () => {
    clearInterval(timer);
    look = null;
  };
  const wait = (typed: string) => {
    const at = Date.now();
    timer = view.setInterval(() => look?.(Date.now() - at > WITHIN), STEP);
    look = (isLast) => {
      const isSent = !signal.aborted && field.isConnected && textOf(field) === '';
      if (!isSent && !isLast && !signal.aborted) return;
      drop();
      if (isSent) onSent({ what: 'save', at, guessed: true, typed });
    };
  };
  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      look?.(true);
      const origin = originOf(event);
      const isPlain = !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey);
      if (event.key !== 'Enter' || !isPlain || !origin || !holds(field, origin)) return;
      const typed = textOf(field);
      if (typed !== '') wait(typed);
    },
    on,
  );
  for (const type of ['pointerdown', 'input'])
    view.addEventListener(type, (event) => void (event.isTrusted && look?.(true)), on);
  // The browser, or the page's own script, pressed the button: that press is heard for itself (watch-presses.ts).
  const heard = (target: Element | null) => {
    if (look && target && isSave(target)) drop();
  };
  view.addEventListener('click', (event) => void (event.isTrusted && heard(originOf(event))), on);
  view.addEventListener('submit', (event) => heard(event.submitter), on);
}

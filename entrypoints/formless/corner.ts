import { later } from '@/lib/crm';
import type { FormAnswer, Hello, Pick } from '@/lib/messages';
import { makePicker, NO_PICK } from '../overlay.content/picker';

/** How long a corner picker stands, from the last touch (ms). */
const STANDS = 20_000;

/** A small picker in the corner of the page, for what is saved with no form; it takes no focus and hinders nothing. */
export interface Corner {
  /** What is saved goes on (the note is still being written): it stands 20 s more. */
  touch(): void;
  readonly isOpen: boolean;
  /** What was picked last. */
  readonly pick: Pick;
  close(): void;
}

export interface CornerAsk {
  answer: FormAnswer;
  /** The page tells no kind: the picker asks. */
  asksKind: boolean;
  /** Whom and what it is about: with no form around it, the picker must say so. */
  about: string;
  pick?: Pick;
  onPick(pick: Pick): void;
}

/** Opens it. `parent`: ends with the overlay. */
export function openCorner(
  { answer, asksKind, about, pick = NO_PICK, onPick }: CornerAsk,
  hello: Hello,
  parent: AbortSignal,
): Corner {
  const own = new AbortController();
  const signal = AbortSignal.any([parent, own.signal]);
  let touched = Date.now();
  let picked = pick;
  const picker = makePicker(hello.texts, signal, (next) => {
    touched = Date.now();
    picked = next;
    onPick(next);
    show();
  });
  const show = () => picker.show({ answer, pick: picked, asksKind, phase: 'picking', about });
  // As in forms: the kind that was picked for the last of these holds until another is picked.
  if (asksKind && picked.kind === null && answer.kind) {
    picked = { ...picked, kind: answer.kind };
    onPick(picked);
  }
  show();
  picker.placeInCorner(() => own.abort());
  // Pointer or focus on it: somebody is reading.
  for (const event of ['pointermove', 'focusin'])
    picker.host.addEventListener(event, () => corner.touch(), { signal, passive: true });
  const look = () => {
    const left = STANDS - (Date.now() - touched);
    if (left <= 0) own.abort();
    else later(signal, left, look);
  };
  later(signal, STANDS, look);

  const corner: Corner = {
    touch() {
      touched = Date.now();
    },
    get isOpen() {
      return !signal.aborted;
    },
    get pick() {
      return picked;
    },
    close: () => own.abort(),
  };
  return corner;
}

import { type FoundForm, later, readText, textOf } from '@/lib/crm';

/** Between two looks (ms). */
const STEP = 150;
/** No CRM names what it saved later than that after the press (ms). */
const LONGEST = 40_000;
/** CRMs that empty their form do it within that time after the save (ms). */
const EMPTIES_WITHIN = 3_000;

/**
 * Waits, from the press on, for the page to name the activity that it saved (`activityAfter`: a link in its
 * message, the address of the new record). What it named before the press was another one. Told once.
 */
export function watchName(
  form: FoundForm,
  signal: AbortSignal,
  onName: (activity: string) => void,
): void {
  const reader = form.def.activityAfter;
  if (!reader) return;
  const end = Date.now() + LONGEST;
  const read = () => readText(reader, { form: form.scope, page: document, url: location.href });
  const before = read();
  const look = () => {
    const name = read();
    if (name !== null && name !== before) return onName(name);
    if (Date.now() < end) later(signal, STEP, look);
  };
  later(signal, STEP, look);
}

/** A form that stands with its text after it was saved: saved again, it is the same activity (rule 11). */
export interface StillStanding {
  /** The interaction that it was saved as, or `null` since it was emptied: what is written next is another one. */
  readonly interaction: string | null;
}

/** Watches a form that stands after its save until it is emptied, by the page or by hand; `onEmptied` is told once. */
export function watchStanding(
  form: FoundForm,
  interaction: string | null,
  signal: AbortSignal,
  onEmptied: () => void,
): StillStanding {
  const state: { interaction: string | null } = { interaction };
  if (textOf(form.field) === '') state.interaction = null;
  const look = () => {
    if (state.interaction === null || textOf(form.field) !== '') return;
    state.interaction = null;
    onEmptied();
  };
  const end = Date.now() + EMPTIES_WITHIN;
  const again = () => {
    look();
    if (state.interaction !== null && Date.now() < end) later(signal, STEP, again);
  };
  again();
  form.scope.addEventListener('input', look, { signal, passive: true });
  form.scope.addEventListener('focusin', look, { signal, passive: true });
  return state;
}

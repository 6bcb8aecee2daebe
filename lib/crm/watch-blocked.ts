import type { FoundForm } from './find-form';
import { later } from './later';
import { originOf } from './recognise/tree';

/** The browser checks a form, and a form is sent, as part of the press (ms). */
const WITHIN = 300;

/**
 * Tells when the browser itself keeps a form from being sent, since a field that must be filled in is not. No request and
 * no sign of the page ever says so: there is only the browser's own bubble, which no script sees.
 */
export function watchBlocked(
  { field }: FoundForm,
  signal: AbortSignal,
  onBlocked: () => void,
): void {
  const form = field.closest('form');
  let last = '';
  const hear = (event: Event) => {
    if (form?.contains(originOf(event))) last = event.type;
  };
  for (const name of ['invalid', 'submit'])
    window.addEventListener(name, hear, { signal, capture: true });
  later(signal, WITHIN, () => {
    if (last === 'invalid') onBlocked();
  });
}

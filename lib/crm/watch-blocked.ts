import type { FoundForm } from './find-form';
import { later } from './later';
import { closestAcross, holds, originOf } from './recognise/tree';

/** The browser checks a form, and a form is sent, as part of the press (ms). */
const WITHIN = 300;

/**
 * Tells when the browser itself keeps a form from being sent, since a field that must be filled in is not. No request and
 * no sign of the page ever says so: there is only the browser's own bubble, which no script sees.
 */
export function watchBlocked(
  { scope }: FoundForm,
  signal: AbortSignal,
  onBlocked: () => void,
): void {
  const form = closestAcross(scope, 'form') ?? scope;
  const view = scope.ownerDocument.defaultView;
  const sent = new AbortController();
  const watching = AbortSignal.any([signal, sent.signal]);
  const on = { signal: watching, capture: true, passive: true };
  let blocked = false;
  const check = (event: Event) => {
    const origin = originOf(event);
    if (origin && holds(form, origin)) blocked = true;
  };
  view?.addEventListener('invalid', check, on);
  view?.addEventListener('submit', () => sent.abort(), on);
  later(watching, WITHIN, () => {
    sent.abort();
    if (blocked) onBlocked();
  });
}

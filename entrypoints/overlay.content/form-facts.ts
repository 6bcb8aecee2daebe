import { type FoundForm, hashText, textOf } from '@/lib/crm';
import type { FormAnswer, Hello } from '@/lib/messages';
import type { FullRead } from './read-form';

/** Hash of what stands in the form's field, or `null` where it is empty. */
export function textHash(form: FoundForm): string | null {
  const text = textOf(form.field);
  return text ? hashText(text) : null;
}

/** Whether two readings are of one record. */
export const sameRecord = (a: FullRead['client'], b: FullRead['client']) =>
  a?.id === b?.id && a?.type === b?.type && (a?.id != null || a?.name === b?.name);

/** Whether the page told whom the contact is with. */
export const isTold = (client: FullRead['client']) =>
  client !== null && (client.id ?? client.name) !== null;

/** What the picker shows until the background has answered. */
export const provisional = (hello: Hello): FormAnswer => ({
  funnel: hello.funnel,
  state: { place: null, shown: null, said: null, furthest: null, cycle: 0 },
  shown: null,
  kind: null,
  restored: null,
  id: null,
  same: null,
  interaction: null,
});

/** Whether the user came to this page by Back or Forward. */
export function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward';
}

/** A form that is drawn anew is there again by then (ms); one that the server refused comes late. */
const [DRAWN_ANEW, REFUSED] = [350, 2_100];

/** How long a form that has gone may come back and get its pick again (ms). */
export function mayReturn({ field }: FoundForm, isRefused: boolean, isPicked: boolean): number {
  if (isRefused) return REFUSED;
  return isPicked && !field.isConnected ? DRAWN_ANEW : 0;
}

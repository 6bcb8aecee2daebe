import { later } from '@/lib/crm';
import { radioGroup } from '../overlay.content/picker/groups';
import { dress, makeHost } from '../overlay.content/picker/host';
import { isHonest } from '../overlay.content/picker/trust';
import { send } from '../shared/send';

/** How long the question stands (ms). */
const STANDS = 20_000;

/**
 * An activity was set back from done to planned: asks in the corner whether its contact leaves the count (rule 11).
 * Nothing is asked of one that was never counted.
 */
export async function askToRemove(
  activity: string,
  texts: Record<string, string>,
  parent: AbortSignal,
): Promise<void> {
  const known = await send({ type: 'page/unticked', activity });
  if (!known || parent.aborted) return;
  const own = new AbortController();
  const signal = AbortSignal.any([parent, own.signal]);
  const question = texts.removeQuestion ?? 'removeQuestion';
  const { host, card } = makeHost('Stagemark');
  const choices = [
    { value: 'yes', name: texts.yes ?? 'yes' },
    { value: 'no', name: texts.no ?? 'no' },
  ];
  card.append(radioGroup(question, choices, null, question));
  card.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      if (!isHonest(event, host) || !(event.target instanceof Element)) return;
      const value = event.target.closest<HTMLElement>('[role=radio]')?.dataset.value;
      if (value === 'yes') void send({ type: 'page/remove', id: known.id });
      if (value) own.abort();
    },
    { signal },
  );
  signal.addEventListener('abort', () => host.remove(), { once: true });
  host.className = 'corner';
  document.body.append(host);
  dress(host, card);
  later(signal, STANDS, () => own.abort());
}

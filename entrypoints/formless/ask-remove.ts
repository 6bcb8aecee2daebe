import { later } from '@/lib/crm';
import { radioGroup } from '../overlay.content/picker/groups';
import { guard } from '../overlay.content/picker/guard';
import { dress, makeHost } from '../overlay.content/picker/host';
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
  const held = guard(host, signal, {
    card,
    choose: ({ dataset: { value } }) => {
      if (value === 'yes') void send({ type: 'page/remove', id: known.id });
      own.abort();
    },
    refuse: () => undefined,
    leave: () => undefined,
  });
  signal.addEventListener('abort', () => host.remove(), { once: true });
  host.className = 'corner';
  document.body.append(host);
  dress(host, card);
  held()?.look(null);
  later(signal, STANDS, () => own.abort());
}

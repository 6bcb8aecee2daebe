import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { InteractionRow } from '@/components/interaction-row';
import { useTexts } from '@/lib/i18n/react';
import { getClient, type ListedInteraction } from '@/lib/store';
import { rowFacts } from '../../popup/stage-names';
import { useDb } from '../../shared/store-context';
import type { Lists } from '../answers';
import { clientHash } from '../client-hash';
import { recordUrl } from '../record-url';

/** One contact: what it was, whose, and the ways to its client here and in the CRM. */
export function BehindRow(props: {
  row: ListedInteraction;
  lists: Lists;
  /** All are one manager's, so nobody need be named. */
  isOfOne: boolean;
  /** The day stands with each, because no heading says it. */
  isDated: boolean;
}) {
  const { row, lists, isOfOne, isDated } = props;
  const t = useTexts();
  const db = useDb();
  const funnels = useMemo(() => new Map(lists.funnels.map((f) => [f.id, f])), [lists.funnels]);
  const client = useLiveQuery(
    async () => (row.client === null ? undefined : getClient(db, row.client)),
    [db, row.client],
  );
  const manager = lists.managers.find(({ id }) => id === row.manager)?.name ?? row.manager;
  const url = recordUrl(row.url ?? client?.url);
  return (
    <InteractionRow
      {...rowFacts(t, funnels, row)}
      who={isOfOne ? undefined : manager}
      day={isDated ? row.day : null}
    >
      <span className="row-ways">
        {row.client !== null && <a href={clientHash(row.client)}>{t('timeline')}</a>}
        {url && (
          <a href={url} target="_blank" rel="noreferrer">
            {t('openInCrm')}
          </a>
        )}
      </span>
    </InteractionRow>
  );
}

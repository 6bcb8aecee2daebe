import { useLiveQuery } from 'dexie-react-hooks';
import { Notice } from '@/components/notice';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { type AuditEntry, getClient, getInteraction, putSetting } from '@/lib/store';
import { useDb } from '../shared/store-context';
import { FALLS_SEEN } from './use-day';

const CAUSES: Record<string, TextKey> = {
  deleted: 'fellDeleted',
  recorded: 'fellRecorded',
  linked: 'fellLinked',
  unlinked: 'fellLinked',
};

interface Cause {
  table?: string;
  key?: string;
}

/** What a fall's audit entry says of the record that did it; the store fixes its shape (`fallsOfDay`). */
const causeOf = ({ after }: AuditEntry): Cause => (after ?? {}) as Cause;

/** Why a number that was already shown is smaller now (design.md, "The rules of counting"). */
export function Falls({ falls }: { falls: readonly AuditEntry[] }) {
  const db = useDb();
  const t = useTexts();
  const [newest] = falls;
  const cause = newest ? causeOf(newest) : {};
  const client = useLiveQuery(async () => {
    if (cause.table === 'clients') return (await getClient(db, cause.key ?? ''))?.name;
    const interaction = await getInteraction(db, cause.key ?? '');
    return interaction?.client ? (await getClient(db, interaction.client))?.name : undefined;
  }, [db, cause.table, cause.key]);
  if (!newest) return null;
  const name = client ?? t('aClient');
  const fell = cause.table === 'funnels' ? 'fellFunnel' : (CAUSES[newest.what] ?? 'fellChanged');
  return (
    <Notice tone="hint" onClose={() => void putSetting(db, FALLS_SEEN, newest.id ?? 0)}>
      {t(fell, { client: name })}
    </Notice>
  );
}

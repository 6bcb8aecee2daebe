import { KINDS } from '@/components/kinds';
import type { InteractionKind } from '@/lib/funnel';
import type { TextKey, Texts } from '@/lib/i18n';
import type { AuditEntry } from '@/lib/store';
import { reasonName, stageName } from '../../popup/stage-names';
import type { ClientData } from './use-client';

const DEEDS: Record<string, TextKey> = {
  recorded: 'deedRecorded',
  amended: 'deedAmended',
  deleted: 'deedDeleted',
  restored: 'deedRestored',
  'saved-again': 'deedSavedAgain',
  linked: 'deedLinked',
  unlinked: 'deedUnlinked',
  joined: 'deedJoined',
  imported: 'deedImported',
};

const FIELDS: Record<string, TextKey> = {
  kind: 'kind',
  resultingStage: 'resultingStage',
  reason: 'columnReason',
  client: 'client',
  manager: 'columnManager',
  at: 'timeOfContact',
  funnel: 'funnel',
};

/** What was done, in a word; the store's own where a newer version wrote it. */
export function deedText(t: Texts, { what }: AuditEntry): string {
  const key = Object.hasOwn(DEEDS, what) ? DEEDS[what] : undefined;
  return key ? t(key) : what;
}

/** One field that changed, as it was and as it is. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

const asRecord = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The changed fields of an entry about an interaction, by the names that people know. */
export function fieldChanges(t: Texts, data: ClientData, entry: AuditEntry): FieldChange[] {
  if (entry.table !== 'interactions' || entry.before === null) return [];
  const [before, after] = [asRecord(entry.before), asRecord(entry.after)];
  const funnel = data.rows.find(({ id }) => id === entry.key)?.funnel ?? '';
  const written = (field: string, value: unknown): string => {
    if (typeof value !== 'string' || value === '') return '–';
    if (field === 'kind') return t(KINDS[value as InteractionKind]?.name ?? 'contact');
    if (field === 'resultingStage') return stageName(data.funnels, funnel, value) ?? value;
    if (field === 'reason') return reasonName(data.funnels, funnel, value) ?? value;
    if (field === 'funnel') return data.funnels.get(value)?.name ?? value;
    if (field === 'at') return `${t.date(value.slice(0, 10))}, ${t.time(value)}`;
    const named = field === 'manager' ? data.managers : data.records;
    return named.find(({ id }) => id === value)?.name ?? value;
  };
  return Object.entries(FIELDS)
    .filter(([field]) => field in before || field in after)
    .map(([field, label]) => ({
      field: t(label),
      before: written(field, before[field]),
      after: written(field, after[field]),
    }));
}

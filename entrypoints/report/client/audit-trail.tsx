import { CappedList } from '@/components/capped-list';
import { useTexts } from '@/lib/i18n/react';
import type { AuditEntry } from '@/lib/store';
import { deedText, fieldChanges } from './audit-words';
import { type ClientData, useAudit } from './use-client';

const CAP = 10;

/** Who changed what, and when: kept by the store, changed by nobody. */
export function AuditTrail({ data }: { data: ClientData }) {
  const t = useTexts();
  const entries = useAudit(data);
  if (!entries || entries.length === 0) return null;
  return (
    <section className="card part" aria-labelledby="audit-title">
      <h2 id="audit-title">{t('auditTitle')}</h2>
      <p className="part-text">{t('auditText')}</p>
      <CappedList items={entries} cap={CAP} label={t('auditTitle')} className="audit">
        {(entry) => <Entry key={entry.id} entry={entry} data={data} />}
      </CappedList>
    </section>
  );
}

function Entry({ entry, data }: { entry: AuditEntry; data: ClientData }) {
  const t = useTexts();
  const row = data.rows.find(({ id }) => id === entry.key);
  const by = data.managers.find(({ id }) => id === entry.by)?.name ?? t('unknownManager');
  return (
    <li>
      <p>
        <b>{deedText(t, entry)}</b>
        {row && ` · ${t('contactOf', { day: t.date(row.day), time: t.time(row.at) })}`}
        <span className="hint">
          {' '}
          {t.moment(entry.at)}, {by}
        </span>
      </p>
      {fieldChanges(t, data, entry).map(({ field, before, after }) => (
        <p key={field} className="audit-field">
          {t('auditField', { field, before, after })}
        </p>
      ))}
    </li>
  );
}

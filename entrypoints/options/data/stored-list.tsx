import { useState } from 'react';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';

/** Everything that is stored and where, one line each: a new table needs one here. */
const STORED: TextKey[] = [
  'storedContacts',
  'storedClients',
  'storedManagers',
  'storedFunnels',
  'storedCrms',
  'storedNumbers',
  'storedPending',
  'storedLog',
  'storedSettings',
  'storedCheckpoints',
  'storedImports',
  'storedRescue',
  'storedCopies',
];

/** Exactly what is stored, and a notice for the people whose work is measured. */
export function StoredList() {
  const t = useTexts();
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(t('noticeText')).then(
      () => setSaid(t('copied')),
      () => setSaid(t('notCopied')),
    );
  return (
    <div className="data-part">
      <h3>{t('storedTitle')}</h3>
      <p className="hint">{t('storedWhere')}</p>
      <ul className="plain-list">
        {STORED.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h3>{t('noticeTitle')}</h3>
      <p className="hint">{t('noticeHint')}</p>
      <blockquote className="notice-text">{t('noticeText')}</blockquote>
      <p className="data-buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          {t('copyNotice')}
        </button>
        <span className="hint" role="status">
          {said}
        </span>
      </p>
    </div>
  );
}

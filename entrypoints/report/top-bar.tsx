import { useState } from 'react';
import { Icon } from '@/components/icon';
import { Logo } from '@/components/logo';
import { useTexts } from '@/lib/i18n/react';
import { SAMPLE_DB } from '../shared/sample-db';
import { useDb } from '../shared/store-context';
import { reportText } from './copy-text';
import type { Shown } from './shown';
import { ExportReport } from './take-in/export-report';
import { TakeIn } from './take-in/take-in';

/** The report's name, and what can be done with it. */
export function TopBar({ title, ...shown }: Shown & { title: string }) {
  const t = useTexts();
  const db = useDb();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reportText(t, shown));
      setSaid(t('copied'));
    } catch {
      setSaid(t('notCopied'));
    }
  };
  return (
    <header className="top-bar">
      <Logo size={30} />
      <div className="top-bar-title">
        <p>{t('report')}</p>
        <h1>{title}</h1>
      </div>
      <span className="top-bar-said" role="status">
        {said}
      </span>
      {/* Nobody's real days go into the sample. */}
      {db.name !== SAMPLE_DB && <TakeIn />}
      <ExportReport asked={shown.asked} title={title} />
      <button type="button" className="button" onClick={() => void copy()}>
        {t('copyAsText')}
      </button>
      <button type="button" className="button" onClick={() => print()}>
        {t('print')}
      </button>
      <a className="button" data-look="icon" href="options.html" title={t('options')}>
        <Icon name="settings" size={18} />
        <span className="unseen">{t('options')}</span>
      </a>
    </header>
  );
}

import { useEffect, useState } from 'react';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { useDb } from '../../shared/store-context';
import { useWrite } from '../../shared/use-write';
import { recordUrl } from '../record-url';
import { SampleBanner } from '../sample/sample-banner';
import { AuditTrail } from './audit-trail';
import { LinkedRecords } from './linked-records';
import { Timeline } from './timeline';
import { useClient } from './use-client';

/** Something that was just done here, and how to take it back. */
export interface Done {
  text: string;
  undo?: (() => void) | undefined;
}

/** One client: every contact with it, what came of it and who made it; all of it can be mended here. */
export function ClientPage({ client: id }: { client: string }) {
  const t = useTexts();
  const db = useDb();
  const data = useClient(id);
  const writer = useWrite();
  const [done, setDone] = useState<Done | null>(null);
  const name = data?.client?.name ?? t('client');
  useEffect(() => {
    document.title = `${name} · ${t('timeline')}`;
  }, [name, t]);
  if (!data) return <main className="report" aria-busy="true" />;
  const url = recordUrl(data.client?.url);
  const shown = { data, writer, onDone: setDone };
  return (
    <>
      <SampleBanner db={db} />
      <main className="report client-page">
        <a className="button back-link" data-look="plain" href="#/">
          <Icon name="back" />
          {t('report')}
        </a>
        <header className="top-bar">
          <div className="top-bar-title">
            <p>{t('timeline')}</p>
            <h1>{name}</h1>
          </div>
          {url && (
            <a className="button" href={url} target="_blank" rel="noreferrer">
              {t('openInCrm')}
            </a>
          )}
        </header>
        {writer.problem && (
          <Notice tone="problem" onClose={writer.clear}>
            {writer.problem}
          </Notice>
        )}
        {done && (
          <Notice
            tone="done"
            action={done.undo && { label: t('undo'), run: done.undo }}
            onClose={() => setDone(null)}
          >
            {done.text}
          </Notice>
        )}
        {!data.client && data.rows.length === 0 ? (
          <p className="card no-data">{t('clientUnknown')}</p>
        ) : (
          <>
            <Timeline {...shown} />
            <LinkedRecords {...shown} />
            <AuditTrail data={data} />
          </>
        )}
      </main>
    </>
  );
}

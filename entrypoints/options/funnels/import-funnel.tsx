import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Notice } from '@/components/notice';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import type { FunnelRead } from '@/lib/messages';
import { listSites, type StagemarkDb } from '@/lib/store';
import { send } from '../../shared/send';
import { siteAt } from '../../shared/site-at';
import { useDb } from '../../shared/store-context';

type Outcome = FunnelRead['read'] | 'no-tab';

const TEXTS: Record<Outcome, TextKey> = {
  made: 'funnelRead',
  none: 'funnelNotSeen',
  'in-use': 'funnelInUse',
  'no-tab': 'crmNotOpen',
};

/** The CRM's tab that was looked at last, `null` where none is open. Only granted hosts tell their address. */
async function crmTab(db: StagemarkDb): Promise<number | null> {
  const sites = await listSites(db);
  const tabs = (await browser.tabs.query({})).filter(({ url }) => url && siteAt(sites, url));
  const [last] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last?.id ?? null;
}

/** Makes a funnel out of the stages that the CRM's page shows (rule 12); it is to be confirmed by a person then. */
export function ImportFunnel() {
  const t = useTexts();
  const db = useDb();
  const [said, setSaid] = useState<{ read: Outcome; funnel: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async () => {
    setBusy(true);
    const tab = await crmTab(db);
    const answer = tab === null ? null : await send({ type: 'pages/read-funnel', tab });
    setSaid({
      read: tab === null ? 'no-tab' : (answer?.read ?? 'none'),
      funnel: answer?.funnel ?? '',
    });
    setBusy(false);
  };
  return (
    <>
      <div className="import-funnel">
        <button type="button" className="button" disabled={isBusy} onClick={() => void read()}>
          {t('importFunnel')}
        </button>
        <p className="hint">{t('importFunnelHint')}</p>
      </div>
      {said && (
        <Notice tone={said.read === 'made' ? 'done' : 'problem'} onClose={() => setSaid(null)}>
          {t(TEXTS[said.read], { funnel: said.funnel })}
        </Notice>
      )}
    </>
  );
}

import { useState } from 'react';
import { Notice } from '@/components/notice';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import type { FunnelRead } from '@/lib/messages';
import { parseAddress } from '@/lib/sites';
import type { SiteRecord } from '@/lib/store';
import { send } from '../shared/send';
import { siteAt } from '../shared/site-at';
import type { AddSite } from '../shared/use-add-site';
import { useFrontTab } from './use-front-tab';

const FUNNEL_TEXTS: Record<FunnelRead['read'], TextKey> = {
  made: 'funnelRead',
  none: 'funnelNotSeen',
  'in-use': 'funnelInUse',
};

/** What can be done about the tab in front: show Stagemark its form where it is a CRM's, else add it as one. */
export function FrontTab({ sites, site }: { sites: readonly SiteRecord[]; site: AddSite }) {
  const t = useTexts();
  const front = useFrontTab();
  const [failed, setFailed] = useState(false);
  const [funnel, setFunnel] = useState<FunnelRead | null>(null);
  if (!front?.url) return null;
  const own = siteAt(sites, front.url);
  if (!own) {
    const address = parseAddress(front.url);
    if (!address.ok) return null;
    return (
      <section className="front-tab">
        <button
          type="button"
          className="button"
          disabled={site.isBusy}
          onClick={() => site.add(address)}
        >
          {t('useOnThisTab')}
        </button>
        <p className="hint">{t('useOnThisTabHint', { host: address.host })}</p>
        {site.problem && <Notice tone="problem">{site.problem}</Notice>}
      </section>
    );
  }
  const teach = async () => {
    const answer = await send({ type: 'pages/teach', tab: front.id ?? -1 });
    if (answer?.started) window.close();
    else setFailed(true);
  };
  const readFunnel = async () => {
    const answer = await send({ type: 'pages/read-funnel', tab: front.id ?? -1 });
    setFunnel(answer ?? { read: 'none', funnel: null });
  };
  return (
    <section className="front-tab">
      <button type="button" className="button" onClick={() => void teach()}>
        {t('teachTitle')}
      </button>
      <p className="hint">{t('teachHint')}</p>
      <button type="button" className="button" onClick={() => void readFunnel()}>
        {t('readFunnel')}
      </button>
      {funnel && (
        <Notice tone={funnel.read === 'made' ? 'done' : 'problem'}>
          {t(FUNNEL_TEXTS[funnel.read], { funnel: funnel.funnel ?? '' })}
        </Notice>
      )}
      {failed && <Notice tone="problem">{t('teachNotStarted')}</Notice>}
    </section>
  );
}

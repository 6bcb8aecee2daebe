import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { type Address, parseAddress } from '@/lib/sites';
import { openOptions } from '../shared/open-page';
import type { AddSite } from '../shared/use-add-site';

/** The address of the tab in front, where it is one that Stagemark can work on; `undefined` until it is known. */
function useFrontAddress(): Address | null | undefined {
  const [address, setAddress] = useState<Address | null>();
  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(
      ([tab]) => {
        const parsed = tab?.url ? parseAddress(tab.url) : null;
        setAddress(parsed?.ok ? parsed : null);
      },
      () => setAddress(null),
    );
  }, []);
  return address;
}

/** No CRM yet: what to do first. */
export function FirstSteps({ site }: { site: AddSite }) {
  const t = useTexts();
  const front = useFrontAddress();
  return (
    <section className="empty">
      <h2>{t('startTitle')}</h2>
      <p>{t('startText')}</p>
      {front && (
        <>
          <button
            type="button"
            className="button"
            data-look="primary"
            disabled={site.isBusy}
            onClick={() => site.add(front)}
          >
            <Icon name="plus" />
            {t('useOnThisTab')}
          </button>
          <p className="hint">{t('useOnThisTabHint', { host: front.host })}</p>
        </>
      )}
      {front === null && <p className="hint">{t('openCrmFirst')}</p>}
      {site.problem && <Notice tone="problem">{site.problem}</Notice>}
      <button type="button" className="button" onClick={() => openOptions('#crms')}>
        {t('openOptions')}
      </button>
    </section>
  );
}

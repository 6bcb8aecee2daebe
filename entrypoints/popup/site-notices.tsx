import { useEffect, useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { isSilent } from '@/lib/sites';
import type { SiteRecord } from '@/lib/store';
import { openOptions } from '../shared/open-page';
import { isStrained } from '../shared/strain';
import { useGrant } from '../shared/use-grant';

function SiteNotice({ site }: { site: SiteRecord }) {
  const t = useTexts();
  const [granted, again] = useGrant(site.id, site.patterns);
  const [strained, setStrained] = useState(false);
  useEffect(() => {
    isStrained(site.id).then(setStrained, () => setStrained(false));
  }, [site.id]);
  if (!granted) {
    return (
      <Notice tone="problem" action={{ label: t('grantAgain'), run: again }}>
        {t('grantLost', { name: site.name })}
      </Notice>
    );
  }
  if (strained && !isSilent(site)) {
    return <Notice tone="hint">{t('siteStrained', { name: site.name })}</Notice>;
  }
  if (!isSilent(site)) return null;
  return (
    <Notice tone="hint" action={{ label: t('openOptions'), run: () => void openOptions('#crms') }}>
      {t('siteSilentNamed', { name: site.name })}
    </Notice>
  );
}

/** CRMs on which nothing is counted any more: the browser took the permission back, or no form is found. */
export function SiteNotices({ sites }: { sites: readonly SiteRecord[] }) {
  return sites.map((site) => <SiteNotice key={site.id} site={site} />);
}

import { useEffect, useRef, useState } from 'react';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { type Address, type Answer, askFor, forgetIntended, type IntendedSite } from '@/lib/sites';
import type { SiteRecord } from '@/lib/store';
import { storeSite } from './first-records';
import { send } from './send';
import { useWrite } from './use-write';

export interface AddSite {
  /** Must be called straight from a click. `into`: a further address of a CRM that is there. */
  add: (address: Address, how?: { into?: SiteRecord; isWide?: boolean }) => void;
  isBusy: boolean;
  added: SiteRecord | null;
  problem: string | null;
  reset: () => void;
}

const REFUSALS: Record<Exclude<Answer, 'granted'>, TextKey> = {
  refused: 'grantRefused',
  failed: 'grantFailed',
};

/** Lets the user add a CRM: asks the browser, stores the site, tells the background. */
export function useAddSite(): AddSite {
  const t = useTexts();
  const { write, problem: fault } = useWrite();
  const [isBusy, setBusy] = useState(false);
  const [added, setAdded] = useState<SiteRecord | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const alsoHosts = useRef<(address: string) => string[]>(() => []);
  useEffect(() => {
    // Ready before the click, which must not wait; without it the host alone is asked for, the rest later.
    import('./also-hosts').then(
      (loaded) => {
        alsoHosts.current = loaded.alsoHosts;
      },
      () => undefined,
    );
  }, []);

  const finish = async (site: IntendedSite, asked: Promise<Answer>) => {
    const answer = await asked;
    if (answer === 'granted') {
      const stored = await write((db, edit) => storeSite(db, site, edit));
      setAdded(stored);
      if (stored) await send({ type: 'pages/site-added', siteId: stored.id });
    } else setRefusal(t(REFUSALS[answer], { host: site.name }));
    await forgetIntended();
    setBusy(false);
  };
  const add: AddSite['add'] = ({ siteId, host, address, pattern, wide }, how = {}) => {
    const own = how.isWide && wide ? wide.pattern : pattern;
    const { id, name } = how.into ?? { id: siteId, name: host };
    const patterns = [own, ...alsoHosts.current(address)];
    const site = { siteId: id, name, addresses: [address], patterns, askedAt: Date.now() };
    const asked = askFor(site);
    setBusy(true);
    setRefusal(null);
    setAdded(null);
    void finish(site, asked);
  };
  const reset = () => {
    setAdded(null);
    setRefusal(null);
  };
  return { add, isBusy, added, problem: refusal ?? fault, reset };
}

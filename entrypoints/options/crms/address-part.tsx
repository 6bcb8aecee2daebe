import { AddCrm } from '@/components/add-crm';
import { IconButton } from '@/components/icon-button';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { readableAddress } from '@/lib/sites';
import { amendSite, type SiteRecord } from '@/lib/store';
import { send } from '../../shared/send';
import { siteAt } from '../../shared/site-at';
import { useAddSite } from '../../shared/use-add-site';
import type { Writer } from '../../shared/use-write';

/** The addresses of one CRM: reached from the office and from outside it may have two. */
export function AddressPart(props: {
  site: SiteRecord;
  sites: readonly SiteRecord[];
  write: Writer['write'];
}) {
  const t = useTexts();
  const { site, sites, write } = props;
  const adding = useAddSite();
  const remove = async (address: string) => {
    const addresses = site.addresses.filter((other) => other !== address);
    if (await write((db, edit) => amendSite(db, site.id, { addresses }, edit))) {
      await send({ type: 'pages/site-changed', siteId: site.id });
    }
  };
  return (
    <div className="site-part">
      <p className="label">{t('addresses')}</p>
      <ul className="site-addresses">
        {site.addresses.map((address) => (
          <li key={address}>
            {readableAddress(address)}
            {site.addresses.length > 1 && (
              <IconButton
                icon="close"
                label={t('removeAddress', { address: readableAddress(address) })}
                onClick={() => void remove(address)}
              />
            )}
          </li>
        ))}
      </ul>
      <AddCrm
        label={t('anotherAddress')}
        button={t('addAddress')}
        isBusy={adding.isBusy}
        onAdd={(address, isWide) => adding.add(address, { into: site, isWide })}
        refuse={({ address }) => {
          const owner = siteAt(sites, address);
          const isTaken = owner?.addresses.includes(address) === true;
          return isTaken ? t('addressTaken', { name: owner?.name ?? '' }) : null;
        }}
      />
      {adding.problem && <Notice tone="problem">{adding.problem}</Notice>}
    </div>
  );
}

import { useId, useState } from 'react';
import { InlineName } from '@/components/inline-name';
import { useTexts } from '@/lib/i18n/react';
import { isSilent, readableAddress } from '@/lib/sites';
import { amendSite, type SiteRecord } from '@/lib/store';
import { GENERAL_SIGNS, ownProfile, profileOf } from '../../shared/profile-of';
import { useWrite } from '../../shared/use-write';
import { GrantState } from './grant-state';
import { SiteDetails } from './site-details';

/** What a CRM's forms are known by, and since when not. */
function Known({ site }: { site: SiteRecord }) {
  const t = useTexts();
  const profile = profileOf(site);
  if (!profile) {
    const isGeneral = site.product === GENERAL_SIGNS;
    return <span className="hint">{t(isGeneral ? 'productGeneral' : 'productUnknown')}</span>;
  }
  const taught = ownProfile(site) ? 'profileOwnVersion' : 'profileVersion';
  return (
    <>
      {profile.name}
      <span className="hint known">{t(taught, { version: profile.version })}</span>
      {isSilent(site) && <span className="problem known">{t('siteSilent')}</span>}
    </>
  );
}

function SiteRow(props: {
  site: SiteRecord;
  sites: readonly SiteRecord[];
  onRemove: (site: SiteRecord) => void;
}) {
  const { site, sites, onRemove } = props;
  const t = useTexts();
  const { write } = useWrite();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const addresses = site.addresses.map(readableAddress);
  const seen = (at: string | null) => (at ? t.moment(at) : t('never'));
  return (
    <>
      <tr>
        <th scope="row">
          <InlineName
            label={t('nameOfCrm', { address: addresses[0] ?? site.id })}
            value={site.name}
            onSave={(name) => void write((db, edit) => amendSite(db, site.id, { name }, edit))}
          />
          {addresses.map((address) => (
            <span key={address} className="address">
              {address}
            </span>
          ))}
          <GrantState patterns={site.patterns} siteId={site.id} />
        </th>
        <td data-label={t('columnProduct')}>
          <Known site={site} />
        </td>
        <td data-label={t('columnForm')}>{seen(site.lastFormAt)}</td>
        <td data-label={t('columnSave')}>{seen(site.lastSaveAt)}</td>
        <td>
          <button
            type="button"
            className="button"
            data-size="s"
            aria-label={t('setUpCrm', { name: site.name })}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {t('setUp')}
          </button>
          <button
            type="button"
            className="button"
            data-look="danger"
            data-size="s"
            aria-label={t('removeCrm', { name: site.name })}
            onClick={() => onRemove(site)}
          >
            {t('remove')}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr id={id} className="details-row">
          <td colSpan={5}>
            <SiteDetails site={site} sites={sites} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Every CRM: what it is, where, and when it last was seen at work. */
export function SiteTable(props: {
  sites: readonly SiteRecord[];
  onRemove: (site: SiteRecord) => void;
}) {
  const t = useTexts();
  return (
    <table className="card sites" aria-label={t('crms')}>
      <thead>
        <tr>
          <th scope="col">{t('columnCrm')}</th>
          <th scope="col">{t('columnProduct')}</th>
          <th scope="col">{t('columnForm')}</th>
          <th scope="col">{t('columnSave')}</th>
          <th scope="col">
            <span className="unseen">{t('columnActions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.sites.map((site) => (
          <SiteRow key={site.id} site={site} sites={props.sites} onRemove={props.onRemove} />
        ))}
      </tbody>
    </table>
  );
}

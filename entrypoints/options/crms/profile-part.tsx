import { useId, useState } from 'react';
import { InlineName } from '@/components/inline-name';
import { Notice } from '@/components/notice';
import { type ProfileFault, profileFile, readProfileFile } from '@/lib/crm/profile-file';
import { PROFILES } from '@/lib/crm/profiles';
import { useTexts } from '@/lib/i18n/react';
import { amendSite, type SiteRecord } from '@/lib/store';
import { download } from '@/lib/transfer';
import { GENERAL_SIGNS, ownProfile, profileOf } from '../../shared/profile-of';
import { send } from '../../shared/send';
import type { Writer } from '../../shared/use-write';
import { profileFaultText } from './profile-fault';

const BY_ITSELF = '';
const OWN = 'own';
const FILE = { mime: 'application/json', extension: '.json', description: 'JSON' } as const;

/** How a CRM's forms are known: a product, general signs, or a profile of its own, which can go out and in as a file. */
export function ProfilePart({ site, write }: { site: SiteRecord; write: Writer['write'] }) {
  const t = useTexts();
  const id = useId();
  const [fault, setFault] = useState<ProfileFault | null>(null);
  const own = ownProfile(site);
  const profile = profileOf(site);
  const products = [...PROFILES.values()].sort((a, b) => a.name.localeCompare(b.name));
  const change = async (changes: Partial<Pick<SiteRecord, 'product' | 'profile'>>) => {
    setFault(null);
    if (await write((db, edit) => amendSite(db, site.id, changes, edit))) {
      await send({ type: 'pages/site-changed', siteId: site.id });
    }
  };
  const choose = (value: string) => {
    if (value !== OWN) void change({ product: value || null, profile: null });
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readProfileFile(await file.text());
    if (read.ok) await change({ profile: read.profile });
    else setFault(read.fault);
  };
  const give = () => {
    if (!profile) return;
    const { name, text } = profileFile(profile);
    download(new Blob([text]), name, FILE);
  };
  return (
    <div className="site-part">
      <label className="label" htmlFor={id}>
        {t('columnProduct')}
      </label>
      <select
        id={id}
        className="field"
        value={own ? OWN : (site.product ?? BY_ITSELF)}
        onChange={({ target }) => choose(target.value)}
      >
        {own && <option value={OWN}>{t('profileOwn', { name: own.name })}</option>}
        <option value={BY_ITSELF}>{t('productByItself')}</option>
        <option value={GENERAL_SIGNS}>{t('productGeneral')}</option>
        {products.map(({ id: product, name }) => (
          <option key={product} value={product}>
            {name}
          </option>
        ))}
      </select>
      {own && <p className="hint">{t('profileOwnHint')}</p>}
      {own && (
        <InlineName
          label={t('profileName')}
          value={own.name}
          onSave={(name) => void change({ profile: { ...own, name } })}
        />
      )}
      <p className="site-actions">
        {profile && (
          <button type="button" className="button" data-size="s" onClick={give}>
            {t('profileExport')}
          </button>
        )}
        <label className="button" data-size="s">
          <input
            type="file"
            accept=".json,application/json"
            className="unseen"
            onChange={({ target }) => {
              void take(target.files?.[0]);
              // The same file may be chosen again, mended.
              target.value = '';
            }}
          />
          {t('profileImport')}
        </label>
        {own && (
          <button
            type="button"
            className="button"
            data-look="danger"
            data-size="s"
            onClick={() => void change({ profile: null })}
          >
            {t('profileRemove')}
          </button>
        )}
      </p>
      {fault && <Notice tone="problem">{profileFaultText(t, fault)}</Notice>}
    </div>
  );
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { AddCrm } from '@/components/add-crm';
import { Confirm } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { giveBack } from '@/lib/sites';
import { listSites, removeSite, type SiteRecord } from '@/lib/store';
import { send } from '../../shared/send';
import { useDb } from '../../shared/store-context';
import { useAddSite } from '../../shared/use-add-site';
import { useWrite } from '../../shared/use-write';
import { Section } from '../section';
import { SiteTable } from './site-table';

/** The CRMs that Stagemark works on. */
export function Crms() {
  const t = useTexts();
  const db = useDb();
  const sites = useLiveQuery(() => listSites(db), [db]);
  const site = useAddSite();
  const { write, problem } = useWrite();
  const [leaving, setLeaving] = useState<SiteRecord | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  const remove = async ({ id, name, patterns }: SiteRecord) => {
    setLeaving(null);
    site.reset();
    if (!(await write((store, edit) => removeSite(store, id, edit)))) return;
    const kept = (sites ?? []).filter((other) => other.id !== id);
    await giveBack(
      patterns,
      kept.flatMap((other) => other.patterns),
    );
    await send({ type: 'pages/site-removed', siteId: id });
    setGone(name);
  };
  const fault = site.problem ?? problem;
  return (
    <Section id="crms" title={t('crms')} text={t('crmsText')}>
      <AddCrm
        isBusy={site.isBusy}
        onAdd={(address, isWide) => {
          setGone(null);
          site.add(address, { isWide });
        }}
      />
      {fault && <Notice tone="problem">{fault}</Notice>}
      {site.added && <Notice tone="done">{t('siteAdded', { name: site.added.name })}</Notice>}
      {gone && <Notice tone="done">{t('crmRemoved', { name: gone })}</Notice>}
      {sites?.length === 0 && <p className="hint">{t('noCrms')}</p>}
      {sites && sites.length > 0 && <SiteTable sites={sites} onRemove={setLeaving} />}
      {leaving && (
        <Confirm
          title={t('removeCrmQuestion', { name: leaving.name })}
          yes={t('remove')}
          danger
          onYes={() => void remove(leaving)}
          onCancel={() => setLeaving(null)}
        >
          <p>{t('removeCrmText')}</p>
        </Confirm>
      )}
    </Section>
  );
}

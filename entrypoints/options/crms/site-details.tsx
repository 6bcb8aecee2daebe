import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { amendSite, type SiteRecord } from '@/lib/store';
import { send } from '../../shared/send';
import { useWrite } from '../../shared/use-write';
import { AddressPart } from './address-part';
import { ProfilePart } from './profile-part';
import { WhyPart } from './why-part';

/** All that can be set for one CRM. */
export function SiteDetails({ site, sites }: { site: SiteRecord; sites: readonly SiteRecord[] }) {
  const t = useTexts();
  const { write, problem } = useWrite();
  const writeNotes = async (writesNote: boolean) => {
    if (await write((db, edit) => amendSite(db, site.id, { writesNote }, edit))) {
      await send({ type: 'pages/site-changed', siteId: site.id });
    }
  };
  return (
    <div className="site-details">
      <ProfilePart site={site} write={write} />
      <AddressPart site={site} sites={sites} write={write} />
      <div className="site-part">
        <label className="check">
          <input
            type="checkbox"
            checked={site.writesNote === true}
            onChange={({ target }) => void writeNotes(target.checked)}
          />
          {t('writesNote')}
        </label>
        <p className="hint">{t('writesNoteHint')}</p>
      </div>
      <WhyPart site={site} />
      {problem && <Notice tone="problem">{problem}</Notice>}
    </div>
  );
}

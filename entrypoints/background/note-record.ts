import { recordAt } from '@/lib/crm';
import { noteSeen, type SiteRecord, type StagemarkDb } from '@/lib/store';
import { profileOf } from '../shared/profile-of';

/** Notes that a record was open: where a profile then finds no form for days, it no longer fits. */
export async function noteRecord(db: StagemarkDb, site: SiteRecord, url: string): Promise<void> {
  const profile = profileOf(site);
  if (!profile || profile.forms.length === 0 || !recordAt(profile.records, url)) return;
  await noteSeen(db, site.id, 'lastRecordAt', new Date().toISOString());
}

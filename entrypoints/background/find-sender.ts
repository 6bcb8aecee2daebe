import { rescueIfAnew, type StagemarkDb } from '@/lib/store';
import { areaOf } from '../shared/areas';
import { editNow } from './answers';
import type { Envelope } from './inbox';
import { type PageSender, pageSender } from './sender';

/**
 * Who sent a message. Where its site is not known the database may have been deleted under us, and be a new one: then
 * what was kept aside is put back first.
 */
export async function findSender(db: StagemarkDb, from: Envelope): Promise<PageSender | null> {
  const sender = await pageSender(db, from);
  if (sender) return sender;
  await rescueIfAnew(db, areaOf('local'), editNow('rescue'));
  // Asked again in any case: another may have put it back since, and then there was nothing left to do here.
  return pageSender(db, from);
}

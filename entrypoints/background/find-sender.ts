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
  const back = await rescueIfAnew(db, areaOf('local'), editNow('rescue'));
  return back === null ? null : pageSender(db, from);
}

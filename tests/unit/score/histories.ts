import fc from 'fast-check';
import { type Interaction, isContact } from '@/lib/funnel';
import { putClient, recordInteraction, type StagemarkDb } from '@/lib/store';
import { anyFields, RECORDS } from '../store/arbitraries';
import { draftOf, EDIT, makeSales } from '../store/helpers';

/** Any few dozen contacts of three managers and some clients, over ten days, two funnels and all rules. */
export const anyHistory = fc.array(anyFields, { minLength: 1, maxLength: 25 });

export type History = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never;

export async function makeHistory(history: History): Promise<StagemarkDb> {
  const db = await makeSales({ forTest: false });
  for (const recordId of RECORDS) {
    await putClient(db, { site: 'crm', type: 'deal', recordId, name: recordId, url: null }, EDIT);
  }
  for (const [i, fields] of history.entries()) {
    await recordInteraction(db, draftOf(`i${i}`, { ...fields, activity: null }), EDIT);
  }
  return db;
}

/** What every number is made of, read the plainest way. */
export async function contactsOf(db: StagemarkDb): Promise<Interaction[]> {
  return (await db.interactions.toArray()).filter((row) => isContact(row));
}

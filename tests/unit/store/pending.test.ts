import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  addEvidence,
  auditOf,
  deleteInteraction,
  getInteraction,
  getPending,
  listPending,
  pendingOfForm,
  putPending,
  removePending,
  setPendingState,
  settlePending,
  undecided,
} from '@/lib/store';
import { failOn } from './faults';
import { at, dump, EDIT, LATER, makeDb, makeSales, record } from './helpers';
import { pendingOf } from './records';

describe('putPending', () => {
  it('stores a press once, and takes the draft of a later press', async () => {
    const db = makeDb();
    await putPending(db, pendingOf('p', { evidence: ['pressed'] }));
    await addEvidence(db, 'p', ['refused']);
    const before = await dump(db);
    await putPending(db, pendingOf('p', { evidence: ['pressed'] }));
    expect(await dump(db)).toEqual(before);
    const later = pendingOf('p', {
      pressedAt: 9_000,
      evidence: ['pressed again'],
      draft: { resultingStage: 'won' },
    });
    expect(await putPending(db, later)).toMatchObject({
      evidence: ['pressed', 'refused', 'pressed again'],
      draft: { resultingStage: 'won' },
    });
    expect(await db.pending.count()).toBe(1);
  });

  it('does not come back once the interaction is recorded', async () => {
    const db = await makeSales();
    await record(db, 'p');
    expect(await putPending(db, pendingOf('p'))).toBeNull();
    expect(await db.pending.count()).toBe(0);
  });
});

describe('lists of pending saves', () => {
  it('are by state and by form, oldest first', async () => {
    const db = makeDb();
    await putPending(db, pendingOf('b', { pressedAt: 2_000 }));
    await putPending(db, pendingOf('a', { pressedAt: 3_000 }));
    await putPending(db, pendingOf('c', { pressedAt: 1_000, form: 'f2' }));
    await setPendingState(db, 'a', 'undecided');
    await setPendingState(db, 'c', 'undecided');
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).join('');
    expect(ids(await listPending(db))).toBe('cba');
    expect(ids(await listPending(db, 'saving'))).toBe('b');
    expect(ids(await undecided(db))).toBe('ca');
    expect(ids(await pendingOfForm(db, 'f1'))).toBe('ba');
    await removePending(db, 'c');
    expect(ids(await undecided(db))).toBe('a');
    expect(await setPendingState(db, 'c', 'saving')).toBeNull();
    expect(await addEvidence(db, 'c', [1])).toBeNull();
  });
});

describe('settlePending', () => {
  it('records what was saved, once, however often it is answered', async () => {
    const db = await makeSales();
    const draft = { at: at('09:30'), resultingStage: 'proposal', stageShownByCrm: 'qualified' };
    await putPending(db, pendingOf('p', { draft }));
    const answers = await Promise.all([
      settlePending(db, 'p', 'saved', LATER),
      settlePending(db, 'p', 'saved', LATER),
    ]);
    expect(answers.map((answer) => answer?.created)).toEqual([true, undefined]);
    expect(await getInteraction(db, 'p')).toMatchObject({ at: at('09:30'), outcome: 'advanced' });
    expect(await getPending(db, 'p')).toBeUndefined();
  });

  it('updates the interaction that the save edited, and adds none (rule 11)', async () => {
    const db = await makeSales();
    await record(db, 'first', { resultingStage: 'qualified', activity: 'text:1#first' });
    const draft = { id: 'first', resultingStage: 'won', activity: 'text:2#first' };
    await putPending(db, pendingOf('p', { draft }));
    await settlePending(db, 'p', 'saved', LATER);
    expect(await getInteraction(db, 'first')).toMatchObject(draft);
    expect(await db.interactions.count()).toBe(1);
    expect(await getPending(db, 'p')).toBeUndefined();
  });

  it('leaves an interaction deleted that its user deleted before the CRM saved the edit', async () => {
    const db = await makeSales();
    await record(db, 'first', { resultingStage: 'qualified' });
    await deleteInteraction(db, 'first', EDIT);
    await putPending(db, pendingOf('p', { draft: { id: 'first', resultingStage: 'won' } }));
    await settlePending(db, 'p', 'saved', LATER);
    expect((await getInteraction(db, 'first'))?.deletedAt).not.toBeNull();
  });

  it('keeps it pending where recording fails', async () => {
    const db = await makeSales();
    await putPending(db, pendingOf('p'));
    let failing: string | null = null;
    await failOn(db, () => failing);
    const before = await dump(db);
    failing = 'audit';
    await expect(settlePending(db, 'p', 'saved', EDIT)).rejects.toMatchObject({ code: 'quota' });
    expect(await dump(db)).toEqual(before);
  });

  it('forgets what was not saved, with an entry in the audit', async () => {
    const db = await makeSales();
    await putPending(db, pendingOf('p'));
    expect(await settlePending(db, 'p', 'not-saved', LATER)).toBeNull();
    expect(await getPending(db, 'p')).toBeUndefined();
    expect(await getInteraction(db, 'p')).toBeUndefined();
    expect(await auditOf(db, 'pending', 'p')).toMatchObject([{ what: 'not-saved', by: 'head' }]);
    expect(await settlePending(db, 'p', 'not-saved', LATER)).toBeNull();
  });
});

import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import {
  dayBoard,
  dayNumbers,
  deleteInteraction,
  interactionsOfDay,
  managerFor,
  recordInteraction,
  unsure,
  untagged,
  withoutClient,
} from '@/lib/store';
import { counting, type LoggedInteraction } from '../funnel/cases';
import { at, DAY, draftOf, EDIT, LATER, makeClients, makeSales, record } from './helpers';

const step = { stageShownByCrm: 'qualified', resultingStage: 'proposal' };
/** The fields that the cases may leave out. */
const told = ({ stageShownByCrm, stageSaidByManager }: LoggedInteraction) => ({
  stageShownByCrm: stageShownByCrm ?? null,
  stageSaidByManager: stageSaidByManager ?? null,
});
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('dayNumbers', () => {
  it('adds up one manager and one day', async () => {
    const db = await makeSales();
    await record(db, 'a', step);
    await record(db, 'b', { at: at('10:00'), kind: 'meeting', resultingStage: 'won' });
    await record(db, 'c', { at: at('11:00'), kind: 'message' });
    await record(db, 'd', { client: 'c2', kind: null, resultingStage: 'lost' });
    await record(db, 'other-manager', { client: 'c3', manager: 'petrov', ...step });
    await record(db, 'other-day', { client: 'c4', at: at('09:00', '2026-11-24'), ...step });
    expect(await dayNumbers(db, 'ivanov', DAY)).toEqual({
      contacts: 4,
      successful: 2,
      steps: 3,
      won: 1,
      byKind: { call: 1, meeting: 1, message: 1, other: 1 },
      untagged: 1,
    });
    expect(await dayNumbers(db, 'nobody', DAY)).toMatchObject({ contacts: 0, successful: 0 });
  });

  it("is 3 of 27 beside 6 of 16 on the seed's evening", async () => {
    const db = await makeSales();
    const { interactions, day, expect: expected } = counting.evening;
    for (const logged of interactions) {
      await recordInteraction(db, draftOf(logged.id, { ...logged, ...told(logged) }), EDIT);
    }
    for (const [manager, { successful, call, meeting, message }] of Object.entries(expected)) {
      expect(await dayNumbers(db, manager, day)).toMatchObject({
        successful,
        byKind: { call, meeting, message, other: 0 },
      });
    }
    const board = await dayBoard(db, day);
    expect(board.map((row) => [row.name, row.successful, row.contacts])).toEqual([
      ['petrov', 6, 16],
      ['ivanov', 3, 27],
    ]);
  });
});

describe('dayBoard', () => {
  it('names managers, the most successful first', async () => {
    const db = await makeSales();
    const { id } = await managerFor(db, { site: 'crm', id: '7', name: 'Ivan' }, EDIT);
    await record(db, 'a', { manager: id, ...step });
    await record(db, 'b', { manager: 'petrov', client: 'c2', at: at('10:00') });
    await record(db, 'c', { manager: 'petrov', client: 'c3', at: at('11:00') });
    const board = await dayBoard(db, DAY);
    expect(board.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['Ivan', 1],
      ['petrov', 2],
    ]);
    expect(await dayBoard(db, '2026-11-22')).toEqual([]);
  });
});

describe('the lists of the popup', () => {
  it("name a day's contacts, newest first", async () => {
    const db = await makeSales();
    const [client = ''] = await makeClients(db, '1');
    await record(db, 'a', { client });
    await record(db, 'b', { client: null, at: at('11:00') });
    await record(db, 'c', { client: 'unheard-of', at: at('10:00') });
    await record(db, 'no-contact', { client, kind: null });
    await record(db, 'deleted', { client });
    await deleteInteraction(db, 'deleted', LATER);
    const listed = await interactionsOfDay(db, 'ivanov', DAY);
    expect(listed.map(({ id, clientName }) => [id, clientName])).toEqual([
      ['b', null],
      ['c', null],
      ['a', 'Deal 1'],
    ]);
  });

  it('ask for what is missing, since a day', async () => {
    const db = await makeSales();
    await record(db, 'old', { at: at('09:00', '2026-11-16') });
    await record(db, 'untagged', { at: at('09:00', '2026-11-17') });
    await record(db, 'tagged', step);
    await record(db, 'note', { kind: null });
    await record(db, 'note-of-nobody', { kind: null, client: null, at: at('10:00') });
    await record(db, 'whose', { client: null, ...step });
    await record(db, 'colleague', { manager: 'petrov' });
    const since = '2026-11-17';
    expect(ids(await untagged(db, 'ivanov', since))).toEqual(['untagged']);
    expect(ids(await unsure(db, 'ivanov', since))).toEqual(['note-of-nobody', 'note']);
    expect(ids(await withoutClient(db, 'ivanov', since))).toEqual(['whose']);
  });
});

describe('the popup while it is open', () => {
  it('changes by itself', async () => {
    const db = await makeSales();
    const seen: number[] = [];
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const live = liveQuery(() => dayNumbers(db, 'ivanov', DAY));
    const subscription = live.subscribe(({ successful }) => {
      seen.push(successful);
      (seen.length === 1 ? first : second).resolve();
    });
    await first.promise;
    await record(db, 'a', step);
    await second.promise;
    subscription.unsubscribe();
    expect(seen).toEqual([0, 1]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byHour,
  compareBest,
  isBehind,
  kindsOf,
  passes,
  readBehind,
  readHours,
  readReport,
  sortManagers,
} from '@/lib/score';
import { listFunnels } from '@/lib/store';
import { counting } from '../funnel/cases';
import { at, draftOf, makeSales, record } from '../store/helpers';
import { anyHistory, contactsOf, makeHistory } from './histories';

const ALL = { from: '2026-11-01', to: '2026-12-31' };
const TODAY = '2026-12-01';
const ask = (period = ALL, filter = {}) => ({ period, filter, today: TODAY });

/** The evening of the issue. */
async function makeEvening() {
  const db = await makeSales();
  for (const one of counting.evening.interactions) {
    const { stageShownByCrm = null, stageSaidByManager = null } = one;
    await record(db, one.id, {
      ...draftOf(one.id),
      ...one,
      stageShownByCrm: stageShownByCrm ?? null,
      stageSaidByManager: stageSaidByManager ?? null,
    });
  }
  return db;
}

describe('the evening', () => {
  it('puts Petrov, 6 of 16, before Ivanov, 3 of 27', async () => {
    const { day } = counting.evening;
    const { managers, total } = await readReport(await makeEvening(), ask({ from: day, to: day }));
    expect(
      managers.map(({ manager, successful, contacts }) => [manager, successful, contacts]),
    ).toEqual([
      ['petrov', 6, 16],
      ['ivanov', 3, 27],
    ]);
    expect(managers[0]?.byKind).toMatchObject({ call: 15, meeting: 1, message: 0 });
    expect(managers[0]?.rate).toBeCloseTo(0.375);
    expect(managers[1]?.perSuccess).toBe(9);
    expect(total).toMatchObject({ contacts: 43, successful: 9 });
  });

  it('opens what is behind a number', async () => {
    const { day } = counting.evening;
    const db = await makeEvening();
    const funnels = await listFunnels(db);
    const behind = { manager: 'petrov', what: 'successful' } as const;
    const found = await readBehind(db, { from: day, to: day }, behind, { funnels, limit: 4 });
    expect(found.rows).toHaveLength(4);
    expect(found.isMore).toBe(true);
    const all = await readBehind(db, { from: day, to: day }, behind, { funnels, limit: 6 });
    expect(all).toMatchObject({ isMore: false });
    expect(all.rows).toHaveLength(6);
  });
});

describe('a report', () => {
  it('is the same by months and by days, adds up over managers, and is what is behind it', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const db = await makeHistory(history);
        const [months, days] = await Promise.all([
          readReport(db, ask()),
          readReport(db, ask({ from: '2026-11-02', to: '2026-12-30' })),
        ]);
        expect(days.total).toEqual(months.total);
        expect(days.managers).toEqual(months.managers);
        const { total, managers } = months;
        const contacts = await contactsOf(db);
        expect(total.contacts).toBe(contacts.length);
        for (const key of ['contacts', 'successful', 'steps', 'won', 'lost', 'held'] as const) {
          expect(managers.reduce((sum, row) => sum + row[key], 0)).toBe(total[key]);
        }
        const { successful, regressed, lost, held, baseline, untagged } = total;
        expect(successful + regressed + lost + held + baseline + untagged).toBe(total.contacts);
        const funnels = await listFunnels(db);
        const names = { kindOf: kindsOf(funnels), funnels };
        for (const what of ['successful', 'won', 'lost', 'regressed', 'untagged'] as const) {
          const found = contacts.filter((row) => isBehind(row, { what }, names));
          expect(found.length, what).toBe(total[what]);
        }
        const sum = (pairs: { contacts: number }[]) => pairs.reduce((n, p) => n + p.contacts, 0);
        expect(sum(months.weekdays)).toBe(total.contacts);
        const hours = await readHours(db, ask());
        expect(hours).toEqual(byHour([], contacts));
        await db.delete();
      }),
      { numRuns: 30 },
    );
  });

  it('names who was at work of late and made no contact in it, last', async () => {
    const db = await makeSales();
    await record(db, 'a', { manager: 'ivanov', at: at('09:00', '2026-11-20') });
    await record(db, 'b', { manager: 'petrov', at: at('09:00', '2026-11-23') });
    const rowsOf = async (filter: object) => {
      const day = { from: '2026-11-23', to: '2026-11-23' };
      const { managers } = await readReport(db, ask(day, filter));
      return managers.map(({ manager, contacts, rate }) => [manager, contacts, rate]);
    };
    expect(await rowsOf({})).toEqual([
      ['petrov', 1, expect.any(Number)],
      ['ivanov', 0, null],
    ]);
    expect(await rowsOf({ manager: 'petrov' })).toHaveLength(1);
    expect(await rowsOf({ kind: 'meeting' })).toEqual([]);
  });

  it('is narrowed by its filters', async () => {
    const db = await makeSales();
    await record(db, 'a', { kind: 'meeting', site: 'one' });
    await record(db, 'b', { manager: 'petrov', kind: null, resultingStage: 'won' });
    const count = async (filter: object) => (await readReport(db, ask(ALL, filter))).total.contacts;
    expect(await count({})).toBe(2);
    expect(await count({ kind: 'meeting' })).toBe(1);
    expect(await count({ kind: '' })).toBe(1);
    expect(await count({ site: 'one' })).toBe(1);
    expect(await count({ manager: 'petrov' })).toBe(1);
    expect(await count({ funnel: 'other' })).toBe(0);
    expect(passes({}, { funnel: 'f', kind: null, site: 's', manager: 'm' })).toBe(true);
  });

  it('shows the last 14 days as a spark line, up to today', async () => {
    const db = await makeSales();
    await record(db, 'a', {
      at: at('09:00', '2026-11-18'),
      stageSaidByManager: 'new',
      resultingStage: 'contacted',
    });
    await record(db, 'b', { at: at('09:00', '2026-12-01'), resultingStage: 'qualified' });
    const [row] = (await readReport(db, ask())).managers;
    expect(row?.spark).toHaveLength(14);
    expect([row?.spark[0], row?.spark[13]]).toEqual([1, 1]);
  });

  it('sorts by any column, unknown last, ties best first', async () => {
    const { managers } = await readReport(await makeEvening(), ask());
    expect(sortManagers(managers, 'contacts', 'descending')[0]?.manager).toBe('ivanov');
    expect(sortManagers(managers, 'perSuccess', 'ascending')[0]?.manager).toBe('petrov');
    expect(sortManagers(managers, 'name', 'ascending')[0]?.manager).toBe('ivanov');
    expect(sortManagers(managers, 'won', 'descending')[0]?.manager).toBe('petrov');
    const [petrov, ivanov] = managers;
    if (!petrov || !ivanov) throw new Error('no managers');
    const idle = { ...ivanov, name: 'Idle', perSuccess: null };
    expect(sortManagers([idle, petrov], 'perSuccess', 'descending')[1]).toBe(idle);
    expect(compareBest(petrov, { ...petrov, contacts: 1, rate: 1 })).toBeGreaterThan(0);
  });
});

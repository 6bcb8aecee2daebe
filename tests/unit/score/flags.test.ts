import { describe, expect, test } from 'vitest';
import type { Interaction } from '@/lib/funnel';
import { findFlags, type Rooted } from '@/lib/score';
import type { AuditEntry } from '@/lib/store';

/** A step forward at ten in the morning of 23 November, unless told otherwise. */
function row(id: string, told: Partial<Rooted> = {}): Rooted {
  const at = told.at ?? '2026-11-23T10:00:00.000+02:00';
  const client = told.client === undefined ? `c-${id}` : told.client;
  return {
    ...{ id, at, site: 's', client, manager: 'petrov', funnel: 'f', kind: 'call' },
    ...{ resultingStage: 'proposal', stageShownByCrm: 'qualified', stageSaidByManager: null },
    ...{ reason: null, activity: null, claimed: false, url: null },
    ...{ day: at.slice(0, 10), outcome: 'advanced', before: 'qualified', stepsGained: 1, cycle: 0 },
    ...{ rev: 1, editedAt: at, editedBy: 'petrov', deletedAt: null },
    ...told,
    root: told.root === undefined ? client : told.root,
  } as Rooted;
}

const at = (time: string, day = '2026-11-23') => `${day}T${time}:00.000+02:00`;
const kindsOf = (
  rows: Rooted[],
  audit: AuditEntry[] = [],
  isAsked: (r: Interaction) => boolean = () => true,
) =>
  findFlags(rows, audit, isAsked).map(({ kind, rows: behind }) => [
    kind,
    behind.map(({ id }) => id).join(''),
  ]);

test('an ordinary day raises no question', () => {
  const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => row(id, { at: at(`1${i}:00`) }));
  expect(kindsOf(rows)).toEqual([]);
});

describe('many steps forward within minutes', () => {
  const within = (minutes: number, told: (i: number) => Partial<Rooted> = () => ({})) =>
    ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
      row(id, {
        at: at(`18:0${Math.floor((i * minutes) / 4)}`).replace(':00.000', `:${10 + i}.000`),
        ...told(i),
      }),
    );

  test('five in four minutes are asked about, five in nine are not', () => {
    expect(kindsOf(within(4))).toEqual([['burst', 'abcde']]);
    expect(kindsOf(within(9))).toEqual([]);
  });

  test('of several managers, or without progress, they are none', () => {
    expect(kindsOf(within(4, (i) => ({ manager: i === 0 ? 'ivanov' : 'petrov' })))).toEqual([]);
    expect(kindsOf(within(4, (i) => (i === 0 ? { outcome: 'held' } : {})))).toEqual([]);
  });

  test('imported ones that share their time tell of none', () => {
    expect(kindsOf(within(0, () => ({ at: at('12:00') })))).toEqual([]);
  });
});

test('a step to the stage that the CRM showed already is asked about', () => {
  const shown = row('a', { stageShownByCrm: 'proposal', claimed: true });
  expect(kindsOf([shown, row('b', { at: at('11:00') })])).toEqual([['shown', 'a']]);
});

describe('forward, back and forward again', () => {
  const pingPong = (told: Partial<Rooted> = {}) => [
    row('a', { client: 'x', at: at('10:00', '2026-11-20') }),
    row('b', {
      client: 'x',
      at: at('10:00', '2026-11-21'),
      outcome: 'regressed',
      resultingStage: 'qualified',
    }),
    row('c', { client: 'x', at: at('10:00'), ...told }),
  ];

  test('is asked about where the last step is in the period', () => {
    expect(kindsOf(pingPong())).toEqual([['pingPong', 'abc']]);
    expect(kindsOf(pingPong(), [], ({ day }) => day === '2026-11-23')).toEqual([
      ['pingPong', 'abc'],
    ]);
    expect(kindsOf(pingPong(), [], ({ day }) => day > '2026-11-23')).toEqual([]);
  });

  test('is none to another stage, in a new cycle, or of another client', () => {
    expect(kindsOf(pingPong({ resultingStage: 'won' }))).toEqual([]);
    expect(kindsOf(pingPong({ cycle: 1 }))).toEqual([]);
    expect(kindsOf(pingPong({ client: 'y' }))).toEqual([]);
  });

  test('is one of clients that are linked', () => {
    expect(kindsOf(pingPong({ client: 'y', root: 'x' }))).toEqual([['pingPong', 'abc']]);
  });
});

describe('one client, two managers', () => {
  const two = (day: string, told: Partial<Rooted> = {}) => [
    row('a', { client: 'x', at: at('10:00', day) }),
    row('b', { client: 'x', at: at('10:00'), manager: 'ivanov', resultingStage: 'won', ...told }),
  ];

  test('is asked about where their steps are near each other', () => {
    expect(kindsOf(two('2026-11-22'))).toEqual([['twoManagers', 'ab']]);
    expect(kindsOf(two('2026-11-10'))).toEqual([]);
    expect(kindsOf(two('2026-11-22', { manager: 'petrov' }))).toEqual([]);
    expect(kindsOf(two('2026-11-22', { outcome: 'held' }))).toEqual([]);
  });
});

describe('changed after the end of the day', () => {
  const late = row('a', { rev: 2, editedAt: '2026-11-23T22:30:00.000Z' });
  const entry = (before: object, when = '2026-11-23T22:30:00.000Z'): AuditEntry => ({
    ...{ at: when, by: 'petrov', what: 'amended', table: 'interactions', key: 'a' },
    ...{ before, after: {} },
  });

  test('is asked about where it decides what counts', () => {
    expect(kindsOf([late], [entry({ resultingStage: 'qualified' })])).toEqual([['lateEdit', 'a']]);
    expect(kindsOf([late], [entry({ at: at('09:00') })])).toEqual([['lateEdit', 'a']]);
    expect(kindsOf([late], [entry({ reason: 'waiting' })])).toEqual([]);
  });

  test('a first tag given later is none: the popup asks for it', () => {
    expect(kindsOf([late], [entry({ resultingStage: null })])).toEqual([]);
  });

  test("the day ends where the manager was: half an hour before midnight it hasn't", () => {
    const edit = entry({ resultingStage: 'qualified' }, '2026-11-23T21:30:00.000Z');
    expect(kindsOf([late], [edit])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { addTally, type Interaction, sumMonths, type Tally, tallyOf } from '@/lib/funnel';

const interaction: Interaction = {
  id: 'a',
  at: '2026-11-23T09:00:00.000+02:00',
  day: '2026-11-23',
  site: 'crm',
  client: 'c1',
  manager: 'ivanov',
  funnel: 'sales',
  kind: 'call',
  resultingStage: 'proposal',
  stageShownByCrm: 'qualified',
  stageSaidByManager: null,
  reason: 'waiting',
  activity: null,
  claimed: false,
  url: null,
  outcome: 'advanced',
  before: 'qualified',
  stepsGained: 1,
  cycle: 0,
  rev: 1,
  editedAt: '2026-11-23T09:00:00.000+02:00',
  editedBy: 'ivanov',
  deletedAt: null,
};

describe('tallyOf', () => {
  it('counts a contact with its step, and no reason where it moved', () => {
    expect(tallyOf(interaction)).toEqual({
      day: '2026-11-23',
      manager: 'ivanov',
      funnel: 'sales',
      site: 'crm',
      kind: 'call',
      outcome: 'advanced',
      from: 'qualified',
      to: 'proposal',
      reason: '',
      count: 1,
      steps: 1,
    });
  });

  it('keeps the reason why nothing moved', () => {
    expect(tallyOf({ ...interaction, outcome: 'held', stepsGained: 0 })?.reason).toBe('waiting');
  });

  it('counts no tombstone, and nothing that is no contact (rule 6)', () => {
    expect(tallyOf({ ...interaction, deletedAt: interaction.at })).toBeNull();
    const note = { kind: null, resultingStage: null, outcome: 'untagged' } as const;
    expect(tallyOf({ ...interaction, ...note })).toBeNull();
    expect(tallyOf({ ...interaction, ...note, kind: 'call' })?.count).toBe(1);
  });

  it('sends an untagged one to no stage, also where a pick waits for its client', () => {
    const untold = { ...interaction, client: null, outcome: 'untagged', before: null } as const;
    expect(tallyOf(untold)).toMatchObject({ outcome: 'untagged', from: '', to: '' });
  });
});

describe('sums', () => {
  const tally = tallyOf(interaction) as Tally;

  it('add and take away', () => {
    const sums = new Map<string, Tally>();
    addTally(sums, tally);
    addTally(sums, { ...tally, count: 2, steps: 5 });
    addTally(sums, tally, -1);
    expect([...sums.values()]).toEqual([{ ...tally, count: 2, steps: 5 }]);
  });

  it('of months are sums of their days', () => {
    const days = new Map<string, Tally>();
    for (const day of ['2026-11-01', '2026-11-30', '2026-12-01']) addTally(days, { ...tally, day });
    const months = [...sumMonths(days).values()].map(({ day, count }) => [day, count]);
    expect(months).toEqual([
      ['2026-11', 2],
      ['2026-12', 1],
    ]);
  });
});

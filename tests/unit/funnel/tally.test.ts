import { describe, expect, it } from 'vitest';
import {
  addCounters,
  dayRowOfTally,
  type Interaction,
  type Tally,
  talliesOfDay,
  tallyOf,
} from '@/lib/funnel';

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

describe('a row of a day', () => {
  const tally = tallyOf(interaction) as Tally;

  it('holds every tally of it, and gives them back', () => {
    const held = { ...tally, outcome: 'held', reason: 'waiting', steps: 0 } as const;
    const { n, ...key } = dayRowOfTally(tally);
    addCounters(n, dayRowOfTally({ ...tally, count: 2, steps: 5 }).n);
    addCounters(n, dayRowOfTally(held).n);
    expect(talliesOfDay({ ...key, n })).toEqual([{ ...tally, count: 3, steps: 6 }, held]);
  });

  it('shows nothing that was taken away, or taken away too often', () => {
    const { n, ...key } = dayRowOfTally(tally);
    addCounters(n, dayRowOfTally(tally).n, -1);
    expect(n).toEqual({});
    addCounters(n, dayRowOfTally(tally).n, -1);
    expect(talliesOfDay({ ...key, n })).toEqual([]);
  });
});

// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { choose } from '@/entrypoints/overlay.content/picker';
import { NO_PICK } from '@/entrypoints/overlay.content/picker/model';
import { render } from '@/entrypoints/overlay.content/picker/view';
import { FRESH } from '@/lib/funnel';
import type { FormAnswer, Pick } from '@/lib/messages';

const answer: FormAnswer = {
  funnel: {
    id: 'f',
    name: 'Sales',
    strict: false,
    reasons: [{ id: 'waiting', name: 'Waiting' }],
    stages: [
      { id: 'a', kind: 'open', name: 'Contacted' },
      { id: 'b', kind: 'open', name: 'Proposal' },
      { id: 'w', kind: 'won', name: 'Won' },
    ],
  },
  state: { ...FRESH, place: 'a', furthest: 1 },
  shown: null,
  kind: null,
  restored: null,
  id: null,
  same: null,
  interaction: null,
};
const TEXTS = {
  resultingStage: 'Resulting stage',
  counts: 'Counts: {from} → {to}',
  noProgress: 'No progress',
  noProgressBecause: 'No progress because',
  stageBefore: 'Stage before',
  kind: 'Kind',
  planned: 'Planned: not a contact yet',
  doneOrPlanned: 'Done or planned?',
};

function shown(card: HTMLElement, pick: Partial<Pick>, changes: Partial<FormAnswer> = {}) {
  const model = { answer: { ...answer, ...changes }, pick: { ...NO_PICK, ...pick } };
  render(card, { ...model, asksKind: true, phase: 'picking' }, TEXTS);
  const radio = (value: string) => card.querySelector<HTMLElement>(`[data-value="${value}"]`);
  const groups = [...card.querySelectorAll('[role=radiogroup]')].map((g) => g.ariaLabel);
  return { radio, groups, status: card.querySelector('[role=status]')?.textContent };
}

describe('the picker', () => {
  test('says what will be counted, and asks why only where nothing moved', () => {
    const card = document.createElement('div');
    expect(shown(card, { resultingStage: 'b' })).toMatchObject({
      status: 'Counts: Contacted → Proposal',
      groups: ['Kind', 'Resulting stage'],
    });
    expect(shown(card, { resultingStage: 'a' })).toMatchObject({
      status: 'No progress',
      groups: ['Kind', 'Resulting stage', 'No progress because'],
    });
    expect(shown(card, { resultingStage: 'w' }).groups).toEqual(['Kind', 'Resulting stage']);
  });

  test('asks for the stage before only where nobody told, above the stages', () => {
    const card = document.createElement('div');
    expect(shown(card, {}).groups).toEqual(['Kind', 'Resulting stage']);
    expect(shown(card, {}, { state: FRESH }).groups).toEqual([
      'Kind',
      'Stage before',
      'Resulting stage',
    ]);
    expect(shown(card, {}).groups).toEqual(['Kind', 'Resulting stage']);
  });

  test('keeps its radios when an answer changes nothing of them: a click under way ends where it began', () => {
    const card = document.createElement('div');
    const before = shown(card, {}).radio('b');
    const after = shown(card, { kind: 'call', resultingStage: 'b' }).radio('b');
    expect(after).toBe(before);
    expect(after?.ariaChecked).toBe('true');
    expect(after?.tabIndex).toBe(0);
  });

  test('shows other stages where the answer brings another funnel', () => {
    const card = document.createElement('div');
    const before = shown(card, {}).radio('b');
    const stages = [{ id: 'b', kind: 'open' as const, name: 'Angebot' }];
    const after = shown(card, {}, { funnel: { ...answer.funnel, stages } }).radio('b');
    expect(after).not.toBe(before);
    expect(after?.textContent).toContain('Angebot');
  });

  test('says that a plan is no contact yet, and asks where nothing tells', () => {
    const card = document.createElement('div');
    const model = { answer, pick: NO_PICK, asksKind: false, phase: 'picking' } as const;
    const status = () => card.querySelector('[role=status]')?.textContent;
    const groups = () => [...card.querySelectorAll('[role=radiogroup]')].map((g) => g.ariaLabel);
    render(card, { ...model, planned: true }, TEXTS);
    expect(status()).toBe('Planned: not a contact yet');
    expect(groups()).toEqual(['Resulting stage']);
    render(card, { ...model, asksPlan: true }, TEXTS);
    expect(groups()).toEqual(['Done or planned?', 'Resulting stage']);
    const asked = { ...model, asksPlan: true };
    const planned = choose(asked, 'planned', 'yes');
    render(card, { ...asked, pick: planned }, TEXTS);
    expect(status()).toBe('Planned: not a contact yet');
    const done = { ...choose({ ...asked, pick: planned }, 'planned', 'no'), resultingStage: 'b' };
    render(card, { ...asked, pick: done }, TEXTS);
    expect(status()).toBe('Counts: Contacted → Proposal');
  });
});

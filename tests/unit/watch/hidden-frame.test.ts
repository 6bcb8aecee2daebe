import { describe, expect, test } from 'vitest';
import { DEFAULT_PATIENCE, type Evidence, type Expectations, judge } from '@/lib/watch';

const T = 1_000_000;

const sign = (ok: boolean): Evidence => ({ source: 'sign', ok, at: T + 300 });
const closed: Evidence = { source: 'form', what: 'closed', at: T + 200 };
const landed: Evidence = { source: 'page', what: 'landed', at: T + 800 };
const back: Evidence = { source: 'page', what: 'back', at: T + 900 };

describe('a post into a frame beside the one that the form stands in', () => {
  const HERE: Expectations = {
    ...{ request: false, sign: false, patience: DEFAULT_PATIENCE },
    frame: 0,
  };
  const verdict = (evidence: Evidence[], after = 1_000) =>
    judge(evidence, HERE, T, T + after).verdict;
  const post: Evidence = {
    ...{ source: 'request', request: '1', phase: 'answered', status: 200 },
    ...{ navigates: true, frame: 17, at: T + 100 },
  };
  const redirected = { ...post, redirect: 'https://crm.example/companies/5' } satisfies Evidence;

  test('the new row in the page that stands confirms it', () => {
    expect(verdict([post, closed])).toBe('saving');
    expect(verdict([post, closed, sign(true)])).toBe('confirmed');
  });
  test('its page took the form away: confirmed, though the frame went before it was looked at', () => {
    expect(verdict([redirected, landed, closed], 1_500)).toBe('saving');
    expect(verdict([redirected, landed, closed], 1_600)).toBe('confirmed');
    expect(verdict([post, landed, closed], 5_000)).toBe('saving');
    expect(verdict([post, landed, closed], 5_100)).toBe('confirmed');
    expect(verdict([post, closed], 5_100)).toBe('confirmed');
  });
  test('the form or a sign-in came into the frame: refused, though the page took the form away', () => {
    expect(verdict([post, landed, back, closed], 6_000)).toBe('refused');
  });
  test('the page says that it was refused: refused', () => {
    expect(verdict([post, landed, closed, sign(false)], 6_000)).toBe('refused');
  });
  test('the form stands: the page in the frame is waited for', () => {
    expect(verdict([post, landed], 20_000)).toBe('saving');
  });
  test('posted as the page of the form itself, a form that is taken away at the press says nothing', () => {
    const whole = { ...post, frame: 0 } satisfies Evidence;
    expect(verdict([whole, landed, closed], 20_000)).toBe('saving');
  });
});

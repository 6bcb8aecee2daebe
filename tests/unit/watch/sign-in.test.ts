import { expect, test } from 'vitest';
import { DEFAULT_PATIENCE, type Evidence, judge } from '@/lib/watch';

/** A script that reads in a good answer (200 and a redirect in its body) that nobody is signed in, and leads there. */

const T = 1_000_000;
/** What is expected where no profile tells: an answer by its status alone proves nothing. */
const EXPECTS = { request: false, sign: true, reply: true, patience: DEFAULT_PATIENCE };
const answered = (status = 200): Evidence => ({
  ...{ source: 'request', request: '1', phase: 'answered', navigates: false },
  ...{ status, at: T + 50 },
});
const closed: Evidence = { source: 'form', what: 'closed', at: T + 200 };
const page = (what: Extract<Evidence, { source: 'page' }>['what'], after: number): Evidence => ({
  source: 'page',
  what,
  at: T + after,
});
const verdict = (evidence: Evidence[], after: number) =>
  judge(evidence, EXPECTS, T, T + after).verdict;

test('the page that comes after is waited for: a sign-in is a refusal, any other is none', () => {
  const left = [answered(), page('left', 300)];
  expect(verdict(left, 2_000)).toBe('saving');
  expect(verdict([...left, page('landed', 500)], 2_000)).toBe('saving');
  expect(verdict([...left, page('landed', 500), page('signin', 700)], 2_000)).toBe('refused');
  expect(verdict([...left, page('landed', 500), page('looked', 900)], 2_000)).toBe('confirmed');
});

test('one that says nothing is believed soon, and a form that closes as ever', () => {
  expect(verdict([answered(), page('left', 300)], 3_300)).toBe('confirmed');
  expect(verdict([answered(), page('landed', 500)], 3_500)).toBe('confirmed');
  expect(verdict([answered(), closed], 1_600)).toBe('confirmed');
});

test('what the server says that it made was made, whatever page comes next', () => {
  expect(verdict([answered(201), page('left', 300)], 2_000)).toBe('confirmed');
});

test('a form that is drawn anew with the text in it is asked about, until it goes', () => {
  const redrawn: Evidence = { source: 'form', what: 'redrawn', at: T + 900 };
  expect(verdict([answered(), closed, redrawn], 2_000)).toBe('saving');
  expect(verdict([answered(), closed, redrawn], 7_000)).toBe('undecided');
  expect(verdict([answered(), closed, redrawn, { ...closed, at: T + 6_100 }], 7_000)).toBe(
    'undecided',
  );
  expect(verdict([answered(), closed, redrawn, { ...closed, at: T + 1_800 }], 2_000)).toBe(
    'confirmed',
  );
});

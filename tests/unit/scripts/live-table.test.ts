import { expect, it } from 'vitest';
import { asMarkdown } from '../../../scripts/test-live/table.ts';

const flow = (name: string, ok: boolean, detail = '') => ({ name, ok, detail, seconds: 1 });

it('writes flow by mode as a table, what was not run as a dash, and the sums', () => {
  const all = [
    { mode: 'profile' as const, results: [flow('Log Call', true), flow('a | b', false, 'no')] },
    { mode: 'general' as const, results: [flow('Log Call', true, 'client read otherwise')] },
  ];
  expect(asMarkdown('espocrm', new Date('2026-11-28T20:00:00Z'), all).split('\n')).toEqual([
    '<!-- espocrm, 2026-11-28 -->',
    '| flow | profile | general |',
    '| --- | --- | --- |',
    '| Log Call | ok | in part |',
    '| a \\| b | failed | – |',
    '| passed | **1 of 2** | **1 of 1** |',
    '',
  ]);
});

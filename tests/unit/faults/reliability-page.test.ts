import { expect, it } from 'vitest';
import { render } from '../../../scripts/reliability/render';
import { readPage, readResults } from '../../faults/results';

it('says what the tests counted, and nothing else', () => {
  expect(readPage()).toBe(render(readResults()));
});

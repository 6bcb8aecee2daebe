import { expect, it } from 'vitest';
import { cleanText, managerFor, putClient } from '@/lib/store';
import { EDIT, makeSales, record } from './helpers';

it('records text that every file can hold', async () => {
  const db = await makeSales();
  const bad = 'a\u0000b\uD800c\u0085d\te\n';
  const clean = 'ab\uFFFDcd\te\n';
  expect(cleanText(bad)).toBe(clean);
  const seen = { site: 'crm', type: 'deal', recordId: '1', name: bad, url: null };
  expect((await putClient(db, seen, EDIT)).name).toBe(clean);
  expect((await managerFor(db, { site: 'crm', id: '1', name: bad }, EDIT)).name).toBe(clean);
  expect((await record(db, 'a', { activity: bad })).interaction.activity).toBe(clean);
});

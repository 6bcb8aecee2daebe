import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { at, makeClients, makeDb, makeSales, record } from '../../store/helpers';
import { fileOf, take } from './helpers';

it('writes every contact once: its outcome comes with it, and is only checked', async () => {
  const db = await makeSales();
  const clients = await makeClients(db, '1', '2', '3');
  for (const [i, client] of clients.entries()) {
    const step = { client, stageShownByCrm: 'contacted', resultingStage: 'qualified' };
    await record(db, `a${i}`, step);
    await record(db, `b${i}`, { ...step, at: at('11:00'), resultingStage: 'won' });
    await record(db, `c${i}`, { client, at: at('12:00', '2026-12-01') });
  }
  const file = await fileOf(db);
  const written = new Map<string, number>();
  for (const how of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[how];
    vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function counted(
      this: IDBObjectStore,
      ...args: Parameters<typeof write>
    ) {
      written.set(this.name, (written.get(this.name) ?? 0) + 1);
      return write.apply(this, args);
    });
  }
  await take(makeDb(), file);
  vi.restoreAllMocks();
  expect(written.get('interactions')).toBe(9);
  expect(written.get('days')).toBe(await db.days.count());
  expect(written.get('patterns')).toBe(await db.patterns.count());
  expect(written.get('cycles')).toBe(3);
  expect(written.get('deals')).toBe(1);
});

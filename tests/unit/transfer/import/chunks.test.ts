import { expect, it, vi } from 'vitest';
import { FileChunks } from '@/lib/transfer/import/chunks';
import type { Chunk } from '@/lib/transfer/import/cutter';

async function* ten(): AsyncGenerator<Chunk> {
  for (let n = 0; n < 10; n += 1) yield { n, table: 'sites', rows: [] };
}

const numbers = (chunks: Chunk[]) => chunks.map(({ n }) => n);

it('gives the last chunks again without reading anew', async () => {
  const open = vi.fn(ten);
  const chunks = new FileChunks(open);
  expect(numbers(await chunks.from(0))).toEqual([0]);
  expect(numbers(await chunks.from(5))).toEqual([5]);
  expect(numbers(await chunks.from(3))).toEqual([3, 4, 5]);
  expect(open).toHaveBeenCalledTimes(1);
});

it('reads anew what lies further back, and knows where the end is', async () => {
  const open = vi.fn(ten);
  const chunks = new FileChunks(open);
  expect(numbers(await chunks.from(9))).toEqual([9]);
  expect(await chunks.from(10)).toEqual([]);
  expect(numbers(await chunks.from(1))).toEqual([1]);
  expect(open).toHaveBeenCalledTimes(2);
  await chunks.end();
});

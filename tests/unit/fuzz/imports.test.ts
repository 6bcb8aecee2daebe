import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StagemarkDb } from '@/lib/store';
import {
  fromTextBlocks,
  guessMapping,
  openFile,
  readFiles,
  TransferError,
  toTextBlock,
  writeCsv,
} from '@/lib/transfer';
import { times } from '../../support/long';
import { expectConsistent } from '../store/consistency';
import { makeClients, makeSales, record } from '../store/helpers';
import { fileOf, HEAD, prepare, textOf } from '../transfer/import/helpers';
import { anyDamage, anyLike } from './mutate';

/** Files that people bring: damaged anywhere, they are read, or refused in words; what is taken in adds up. */

const RUNS = { numRuns: times(200, 10_000) };
const LIMIT = { timeout: times(90_000, 7_200_000) };

async function filled(): Promise<StagemarkDb> {
  const db = await makeSales({ forTest: false });
  const [a = '', b = ''] = await makeClients(db, '1', '2');
  await record(db, 'i1', { client: a, stageSaidByManager: 'new', resultingStage: 'contacted' });
  await record(db, 'i2', { client: a, resultingStage: 'proposal', activity: 'note/7' });
  await record(db, 'i3', { client: b, resultingStage: 'won', reason: 'waiting' });
  return db;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Nothing but a refusal in words may come of a file. */
async function refusedInWords(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    expect(error.message).not.toBe('');
  }
}

async function readAll(file: File): Promise<number> {
  const opened = await openFile(file);
  // A table of somebody else's needs a person to say what its columns mean; what they may mean is guessed.
  if (opened.kind === 'table') return Object.keys(guessMapping(opened.header)).length;
  let records = 0;
  for await (const batch of readFiles([{ name: 'f', file, opened, options: null }])) {
    for (const { line, code } of batch.faults) expect([line > 0, code]).toEqual([true, code]);
    records += batch.records.length;
  }
  return records;
}

test('a damaged CSV is read or refused', LIMIT, async () => {
  const db = await filled();
  const text = await textOf(writeCsv(db, { separator: ';', style: 'iso', language: 'en' }));
  await db.delete();
  expect(await readAll(new File([text], 'a.csv'))).toBeGreaterThan(2);
  await fc.assert(
    fc.asyncProperty(anyDamage(bytesOf(text)), (bytes) =>
      refusedInWords(() => readAll(new File([bytes], 'a.csv'))),
    ),
    RUNS,
  );
});

test('a damaged backup is read or refused', LIMIT, async () => {
  const db = await filled();
  const text = await (await fileOf(db)).text();
  await db.delete();
  expect(await readAll(new File([text], 'a.json'))).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(anyDamage(bytesOf(text)), (bytes) =>
      refusedInWords(() => readAll(new File([bytes], 'a.json'))),
    ),
    RUNS,
  );
});

test('a damaged text block is read or refused', LIMIT, async () => {
  const db = await filled();
  const block = await toTextBlock('My day', await (await fileOf(db)).text());
  await db.delete();
  expect(await fromTextBlocks(block)).toHaveLength(1);
  await fc.assert(
    fc.asyncProperty(anyDamage(bytesOf(block)), (bytes) =>
      refusedInWords(() => fromTextBlocks(new TextDecoder().decode(bytes))),
    ),
    RUNS,
  );
});

test('a backup with forged records is taken in whole, or nothing of it', LIMIT, async () => {
  const source = await filled();
  const backup = JSON.parse(await (await fileOf(source)).text()) as object;
  await source.delete();
  await fc.assert(
    fc.asyncProperty(anyLike(backup), async (forged) => {
      const db = await filled();
      try {
        let text: string | undefined;
        try {
          text = JSON.stringify(forged);
        } catch {
          // Nothing that a file could hold.
        }
        const file = new File([text ?? ''], 'a.json');
        await refusedInWords(async () => (await prepare(db, file)).commit(HEAD));
        await db.open();
        await expectConsistent(db);
      } finally {
        await db.delete();
      }
    }),
    { numRuns: times(60, 10_000) },
  );
});

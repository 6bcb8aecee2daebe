import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION, type StagemarkDb } from '@/lib/store';
import { TransferError } from '@/lib/transfer/fault';
import type { Batch } from '@/lib/transfer/incoming';
import { readJson } from '@/lib/transfer/json/read';
import { JsonSplitter } from '@/lib/transfer/json/split';
import { writeJson } from '@/lib/transfer/json/write';
import { EDIT, makeClients, makeSales, record } from '../../store/helpers';
import { anyInteraction, hostileText } from '../hostile';

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

async function readAll(text: string): Promise<Batch> {
  const all: Batch = { records: [], faults: [], bytes: 0 };
  for await (const { records, faults, bytes } of readJson(new Blob([text]))) {
    all.records.push(...records);
    all.faults.push(...faults);
    all.bytes = bytes;
  }
  return all;
}

const refused = async (text: string) => {
  try {
    await readAll(text);
  } catch (error) {
    if (error instanceof TransferError) return { code: error.code, line: error.line };
    throw error;
  }
  throw new Error('Not refused');
};

const file = (db: StagemarkDb) => textOf(writeJson(db, EDIT.now));

async function makeWorld(): Promise<StagemarkDb> {
  const db = await makeSales();
  const [client = ''] = await makeClients(db, '1', '2');
  await record(db, 'a', { client, resultingStage: 'qualified', stageShownByCrm: 'contacted' });
  return db;
}

describe('JSON of the whole database', () => {
  it('is valid JSON and holds every record once', async () => {
    const db = await makeWorld();
    const parsed = JSON.parse(await file(db));
    expect(parsed).toMatchObject({ stagemark: SCHEMA_VERSION, kind: 'backup' });
    expect(parsed.tables.interactions).toEqual(await db.interactions.toArray());
    expect(parsed.tables.clients).toEqual(await db.clients.toArray());
  });

  it('comes back as it was, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyInteraction, { selector: ({ id }) => id, maxLength: 6 }),
        async (rows) => {
          const db = await makeSales({ forTest: false });
          await db.interactions.bulkAdd(rows);
          const { records, faults } = await readAll(await file(db));
          expect(faults).toEqual([]);
          const read = records.flatMap(({ table, record }) =>
            table === 'interactions' ? [record] : [],
          );
          expect(read).toEqual(await db.interactions.toArray());
          await db.delete();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is read whatever a tool made of its layout', async () => {
    const text = await file(await makeWorld());
    const sort = (_: string, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value;
    const plain = ({ records }: Batch) =>
      records.map(({ table, record }) => JSON.stringify({ table, record }, sort)).sort();
    const expected = plain(await readAll(text));
    for (const replacer of [undefined, sort]) {
      const other = JSON.stringify(JSON.parse(text), replacer, replacer && '\t');
      expect(plain(await readAll(other))).toEqual(expected);
    }
  });
});

describe('JsonSplitter', () => {
  it('cuts the same records wherever the parts end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: hostileText, b: fc.array(fc.record({ c: hostileText })) })),
        fc.integer({ min: 1, max: 50 }),
        (rows, size) => {
          const text = JSON.stringify({ stagemark: 1, tables: { t: rows, 'u"[': rows } });
          const splitter = new JsonSplitter();
          const pieces = [];
          for (let i = 0; i < text.length; i += size)
            pieces.push(...splitter.push(text.slice(i, i + size)));
          splitter.end();
          expect(pieces.map((piece) => JSON.parse(piece.text))).toEqual([...rows, ...rows]);
          expect(splitter.version).toBe(1);
        },
      ),
    );
  });
});

describe('a bad file', () => {
  it('is told line, field and value of each bad record, and its good ones are read', async () => {
    const db = await makeWorld();
    const lines = (await file(db)).split('\n');
    const at = lines.findIndex((line) => line.includes('"kind":"call"'));
    lines[at] = (lines[at] ?? '').replace('"kind":"call"', '"kind":"coffee"');
    const { faults, records } = await readAll(lines.join('\n'));
    expect(faults).toEqual([{ line: at + 1, code: 'field', field: 'kind', value: 'coffee' }]);
    expect(records.some(({ table }) => table === 'clients')).toBe(true);
  });

  it('that is cut off is refused, with the line', async () => {
    const text = await file(await makeWorld());
    expect(await refused(text.slice(0, -3))).toEqual({
      code: 'broken',
      line: text.split('\n').length - 1,
    });
    expect((await refused(text.slice(0, text.length / 2))).code).toBe('broken');
  });

  it('of a newer version, or of another program, is refused', async () => {
    const text = await file(await makeWorld());
    const newer = text.replace(
      `"stagemark":${SCHEMA_VERSION}`,
      `"stagemark":${SCHEMA_VERSION + 1}`,
    );
    expect((await refused(newer)).code).toBe('newer');
    expect((await refused('{"tables":{"interactions":[{"id":"a"}]}}')).code).toBe('not-ours');
    expect((await refused('{}')).code).toBe('not-ours');
    expect((await refused('{"a":1}}')).code).toBe('broken');
    expect((await refused('hello')).code).toBe('broken');
  });

  it('of version 1 is taken in', async () => {
    const text = (await file(await makeWorld())).replace(/"stagemark":\d+/, '"stagemark":1');
    const { records, faults } = await readAll(text.replaceAll(/"left":"[^"]*",?/g, ''));
    expect(faults).toEqual([]);
    expect(records.length).toBeGreaterThan(3);
  });
});

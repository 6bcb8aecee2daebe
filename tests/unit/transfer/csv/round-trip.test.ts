import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '@/lib/funnel';
import { SEPARATORS, type Separator } from '@/lib/transfer/csv/cell';
import type { CsvFormat } from '@/lib/transfer/csv/format';
import type { CsvRow } from '@/lib/transfer/csv/parse';
import { detectEncoding, detectSeparator, ownRowReader, readRows } from '@/lib/transfer/csv/read';
import { csvWriter } from '@/lib/transfer/csv/write';
import { anyInteraction } from '../hostile';

const names = {
  manager: (id: string) => id,
  client: (id: string) => id,
  funnel: (id: string) => id,
  stage: (_: string, id: string) => `${id} named`,
  reason: (_: string, id: string) => id,
  site: (id: string) => id,
};

function write(rows: readonly Interaction[], format: Partial<CsvFormat> = {}): string {
  const writer = csvWriter({ separator: ',', style: 'iso', language: 'en', ...format }, names);
  return writer.head() + writer.rows(rows);
}

/** A file that comes in pieces of `size` bytes. */
function inPieces(text: string, size: number): Blob {
  const blob = new Blob([text]);
  const stream = () => {
    let from = 0;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (from >= blob.size) return controller.close();
        controller.enqueue(new Uint8Array(await blob.slice(from, from + size).arrayBuffer()));
        from += size;
      },
    });
  };
  return Object.assign(blob, { stream });
}

async function readAll(file: Blob, separator: Separator): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const part of readRows(file, { separator, encoding: 'utf-8' })) rows.push(...part);
  return rows;
}

async function readBack(text: string, separator: Separator, size = 65_536): Promise<unknown[]> {
  const [header, ...rows] = await readAll(inPieces(text, size), separator);
  const read = ownRowReader(header?.cells ?? []);
  return rows.map((row) => {
    const parsed = read(row);
    return parsed.ok ? parsed.record : parsed.fault;
  });
}

describe('CSV in ISO format', () => {
  it('comes back as it was, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyInteraction, { maxLength: 5 }),
        fc.constantFrom(...SEPARATORS),
        fc.integer({ min: 1, max: 300 }),
        async (rows, separator, size) => {
          expect(await readBack(write(rows, { separator }), separator, size)).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('starts with a byte order mark, ends rows with CRLF, and tells its separator', async () => {
    const text = write([], { separator: ';' });
    expect(text.startsWith('\uFEFFid;at;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(detectSeparator(text)).toBe(';');
    expect(await detectEncoding(new Blob([text]))).toBe('utf-8');
  });

  it('has no cell that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyInteraction, { maxLength: 4 }), async (rows) => {
        const text = write(rows);
        const cells = text.slice(1).match(/(?<=^|,|\r\n)("(?:[^"]|"")*"|[^",\r\n]*)/g) ?? [];
        for (const cell of cells) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('CSV in local format', () => {
  it('writes the time as it was where the manager was', () => {
    const [row] = fc.sample(anyInteraction, 1);
    const at = '2026-11-23T09:05:00.000+14:00';
    const format = { style: 'local', language: 'de', separator: ';' } as const;
    const text = write(row ? [{ ...row, at }] : [], format);
    expect(text).toContain(';23.11.2026 09:05:00;');
  });
});

describe('a file of another make', () => {
  const lines = async (text: string) =>
    (await readAll(inPieces(text, 3), ',')).map(({ line, cells, fault }) => [line, cells, fault]);

  it('keeps its line numbers where cells hold line breaks, and any line end', async () => {
    expect(await lines('a,b\r\n"1\r\n2\n3\r4",x\n\r\n"",y\rlast')).toEqual([
      [1, ['a', 'b'], undefined],
      [2, ['1\r\n2\n3\r4', 'x'], undefined],
      [7, ['', 'y'], undefined],
      [8, ['last'], undefined],
    ]);
  });

  it('is told what is wrong with its quotes', async () => {
    expect(await lines('"a"b,c\n"open,\n')).toEqual([
      [1, ['ab', 'c'], 'text-after-quote'],
      [2, ['open,\n'], 'open-quote'],
    ]);
  });

  it('is read in its own encoding', async () => {
    const cp1251 = new Blob([new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2])]);
    expect(await detectEncoding(cp1251, 'windows-1251')).toBe('windows-1251');
    expect(await detectEncoding(new Blob([new Uint8Array([0xff, 0xfe, 65, 0])]))).toBe('utf-16le');
    const cut = new Blob(['a'.repeat(65_535), 'ї']);
    expect(await detectEncoding(cut)).toBe('utf-8');
  });
});

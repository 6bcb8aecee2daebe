import 'fake-indexeddb/auto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanText, type StagemarkDb } from '@/lib/store';
import { restoreText } from '@/lib/transfer/csv/cell';
import { CsvParser } from '@/lib/transfer/csv/parse';
import { writeCsv } from '@/lib/transfer/export/write-csv';
import { writeXlsx } from '@/lib/transfer/xlsx';
import { at, draftOf, EDIT, makeSales, record } from '../store/helpers';
import { HOSTILE } from './hostile';
import { LABELS } from './xlsx/labels';

/**
 * What other programs make of our files (issue "Data in and out", "How it is judged"). LibreOffice is asked only
 * where it is installed (`apt-get install libreoffice-calc`), Python where there is one.
 */
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'stagemark-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let db: StagemarkDb;

/** A contact per hostile text, as name of its client and as its reason. */
beforeAll(async () => {
  db = await makeSales({ forTest: false });
  for (const [i, text] of HOSTILE.entries()) {
    const id = `c${i}`;
    const client = {
      id,
      site: 'crm',
      type: 'deal',
      recordId: id,
      name: cleanText(text),
      url: null,
    };
    const revision = { rev: 1, editedAt: EDIT.now, editedBy: '', deletedAt: null };
    await db.clients.put({ ...client, root: id, funnel: null, ...revision });
    const time = at(`${String(i % 24).padStart(2, '0')}:00`, '2028-02-29');
    await record(db, `i${String(i).padStart(3, '0')}`, {
      ...draftOf(''),
      id: `i${String(i).padStart(3, '0')}`,
      client: id,
      at: time,
      reason: text,
    });
  }
});

async function save(name: string, parts: AsyncIterable<string | Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(typeof part === 'string' ? Buffer.from(part) : part);
  writeFileSync(join(folder, name), Buffer.concat(all));
  return join(folder, name);
}

const csv = () => save('a.csv', writeCsv(db, { separator: ',', style: 'iso', language: 'en' }));

/** Cells of a CSV text. */
function cellsOf(text: string): string[][] {
  const parser = new CsvParser(',');
  return [...parser.push(text.replace(/^\uFEFF/, '')), ...parser.end()].map(({ cells }) => cells);
}

/** A file as LibreOffice writes its n-th sheet (from 1) as CSV, text as text. */
function throughOffice(file: string, filter: string, sheet: string): string[][] {
  const home = `-env:UserInstallation=file://${folder}/office`;
  const out = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${sheet}`;
  const args = [home, '--headless', '--convert-to', out, '--outdir', join(folder, 'out')];
  execFileSync('soffice', [...args, ...(filter ? [`--infilter=${filter}`] : []), file], {
    timeout: 100_000,
  });
  const name =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  const suffix = sheet === '-1' ? '-Contacts' : '';
  return cellsOf(readFileSync(join(folder, 'out', `${name}${suffix}.csv`), 'utf8'));
}

/** Line ends in a cell are LF to a spreadsheet, whatever they were. */
const lines = (text: string) => text.replaceAll(/\r\n?/g, '\n');

describe.runIf(has('python3'))('Python', () => {
  it('reads the CSV as it was written, and finds no formula', async () => {
    const script =
      'import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1],encoding="utf-8-sig",newline="")))))';
    const rows: string[][] = JSON.parse(
      execFileSync('python3', ['-c', script, await csv()], { encoding: 'utf8' }),
    );
    const [header = [], ...body] = rows;
    const [name, reason] = [header.indexOf('clientName'), header.indexOf('reason')];
    expect(body.map((row) => restoreText(row[name] ?? ''))).toEqual(HOSTILE.map(cleanText));
    expect(body.map((row) => restoreText(row[reason] ?? ''))).toEqual(HOSTILE.map(cleanText));
    for (const cell of body.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe.runIf(has('soffice'))('LibreOffice', () => {
  it('opens the workbook and finds every cell', { timeout: 120_000 }, async () => {
    const rows = throughOffice(await save('a.xlsx', writeXlsx(db, LABELS)), '', '-1');
    const [header = [], ...body] = rows;
    expect(header.slice(0, 4)).toEqual(['Time', 'Offset', 'Manager', 'Client']);
    const expected = HOSTILE.map((text, i) => {
      const time = `2028-02-29 ${String(i % 24).padStart(2, '0')}:00:00`;
      const shown = lines(cleanText(text));
      return [
        ...[time, '+02:00', 'ivanov', shown, 'Call', 'No stage', '', '', '0', shown],
        ...['Sales', 'crm', ''],
      ];
    });
    expect(header).toHaveLength(13);
    // In the order of time; of one time, in that of ids.
    const inOrder = expected.toSorted(([a = ''], [b = '']) => (a < b ? -1 : Number(a > b)));
    expect(body.map((row) => row.map(lines))).toEqual(inOrder);
  });

  it('opens the CSV and runs nothing in it', { timeout: 120_000 }, async () => {
    const rows = throughOffice(await csv(), 'CSV:44,34,76,1', '0');
    const [header = [], ...body] = rows;
    const name = header.indexOf('clientName');
    // A spreadsheet takes `1e5` for a number and `true` for a truth: that is why there is a workbook. It makes the
    // line ends of a cell LF, before which ours would put no '.
    const seen = (text: string) => {
      if (/^[\d.]+(E\+?\d+)?$/i.test(text)) return 'number';
      return lines(text)
        .replace(/^'(?=\n)/, '')
        .trim()
        .toLowerCase();
    };
    const read = body.map((row) => seen(restoreText(row[name] ?? '')));
    expect(read).toEqual(HOSTILE.map((text) => seen(cleanText(text))));
    for (const cell of body.flat()) expect(cell).not.toMatch(/^#|Err:/);
  });
});

import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StagemarkDb } from '@/lib/store';
import { writeXlsx } from '@/lib/transfer/xlsx';
import { bookEntries } from '@/lib/transfer/xlsx/book';
import { rowXml } from '@/lib/transfer/xlsx/cells';
import { zip } from '@/lib/transfer/xlsx/zip';
import { at, makeClients, makeSales, record } from '../../store/helpers';
import { HOSTILE } from '../hostile';
import { LABELS } from './labels';
import { unzip } from './unzip';

async function bytesOf(parts: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

async function makeWorld(): Promise<StagemarkDb> {
  const db = await makeSales();
  const [client = ''] = await makeClients(db, '1');
  await record(db, 'a', { client, resultingStage: 'qualified', stageShownByCrm: 'contacted' });
  await record(db, 'b', { client, at: at('10:00'), resultingStage: 'won' });
  return db;
}

describe('XLSX', () => {
  it('holds a sheet of contacts, one of scorecards and one of funnels, headers frozen', async () => {
    const files = unzip(await bytesOf(writeXlsx(await makeWorld(), LABELS)));
    expect(files.get('xl/workbook.xml')?.match(/name="[^"]*"/g)).toEqual([
      'name="Contacts"',
      'name="Scorecards"',
      'name="Funnels"',
    ]);
    const contacts = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(contacts).toContain('state="frozen"');
    expect(contacts).toContain('>Deal 1<');
    // 23 November 2026, nine in the morning where the manager was.
    expect(contacts).toContain('<c s="2"><v>46349.375</v></c>');
    expect(files.get('xl/worksheets/sheet2.xml')).toContain('<c s="4"><v>1</v></c>');
  });

  it('is in the order of time, and names no CRM where there was none', async () => {
    const db = await makeWorld();
    await record(db, '0-last', { at: at('11:00'), site: 'manual' });
    const files = unzip(await bytesOf(writeXlsx(db, LABELS)));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    const times = [...sheet.matchAll(/<c s="2"><v>([\d.]+)/g)].map(([, time]) => Number(time));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times).toHaveLength(3);
    expect(sheet).toContain('>by hand<');
  });

  it('is an archive that others find whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stagemark-xlsx-'));
    const file = join(folder, 'a.xlsx');
    writeFileSync(file, await bytesOf(writeXlsx(await makeWorld(), LABELS)));
    const test = 'import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())';
    expect(execFileSync('python3', ['-c', test, file], { encoding: 'utf8' }).trim()).toBe('None');
    rmSync(folder, { recursive: true });
  });

  it('goes on in a further sheet where one is full', async () => {
    async function* rows() {
      for (let i = 0; i < 7; i += 1) yield [rowXml([i * 2]), rowXml([i * 2 + 1])];
    }
    const sheets = [
      { name: 'Very/long name of a sheet, longer than allowed', header: ['n'], rows: rows() },
    ];
    const files = unzip(await bytesOf(zip(bookEntries(sheets, 5))));
    const counts = [1, 2, 3].map(
      (n) => files.get(`xl/worksheets/sheet${n}.xml`)?.match(/<row>/g)?.length,
    );
    expect(counts).toEqual([6, 6, 5]);
    expect(files.get('xl/worksheets/sheet4.xml')).toBeUndefined();
    expect(files.get('xl/workbook.xml')).toContain('name="Very long name of a sheet, (3)"');
  });

  it('is given up as a whole where the rows can’t be read', async () => {
    async function* rows(): AsyncGenerator<string[]> {
      yield [rowXml([1])];
      throw new Error('No rows');
    }
    const made = bytesOf(zip(bookEntries([{ name: 'a', header: ['n'], rows: rows() }])));
    await expect(made).rejects.toThrow('No rows');
  });

  it('types hostile text as text, without what XML can’t hold', () => {
    for (const text of HOSTILE) {
      const xml = rowXml([text]);
      expect(xml).toMatch(
        /^<row><c t="inlineStr"><is><t xml:space="preserve">[^<]*<\/t><\/is><\/c><\/row>$/,
      );
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    }
    expect(rowXml(['_x000D_ and a\rb'])).toContain('_x005F_x000D_ and a&#13;b');
    expect(rowXml(['x'.repeat(40_000)]).length).toBeLessThan(33_000);
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { managerFor, type StagemarkDb } from '@/lib/store';
import { csvWriter } from '@/lib/transfer/csv/write';
import { guessMapping } from '@/lib/transfer/import/guess-mapping';
import { prepareImport } from '@/lib/transfer/import/import';
import { kindOfWords } from '@/lib/transfer/import/kind-words';
import type { MappingOptions } from '@/lib/transfer/import/mapping';
import { managersByName, openFile, readFile } from '@/lib/transfer/import/open-file';
import { guessOrder, readTime } from '@/lib/transfer/import/read-time';
import { readNames } from '@/lib/transfer/names';
import { expectConsistent } from '../../store/consistency';
import { EDIT, makeClients, makeDb, makeSales, record } from '../../store/helpers';
import { HEAD } from './helpers';

const TABLE = `Дата;Менеджер;Клиент;Тип;Этап
23.11.2026 09:00;Анна;ООО Ромашка;Звонок;contacted
23.11.2026 10:00;Анна;ООО Ромашка;Встреча;Proposal
24.11.2026;Борис;"АО ""Пион""";письмо;
`;

async function optionsFor(db: StagemarkDb, header: readonly string[]): Promise<MappingOptions> {
  const funnel = await db.funnels.get('sales');
  if (!funnel) throw new Error('No funnel');
  const mapping = guessMapping(header);
  const managers = await managersByName(db);
  return { mapping, order: 'dmy', funnel, managers, manager: null, offsetAt: () => 120 };
}

async function take(db: StagemarkDb, text: string, changes: Partial<MappingOptions> = {}) {
  const file = new File([text], 'table.csv');
  const opened = await openFile(file);
  const header = opened.kind === 'table' ? opened.header : [];
  const options = { ...(await optionsFor(db, header)), ...changes };
  const { dryRun, commit } = await prepareImport(db, file, readFile(file, opened, options));
  await commit(HEAD);
  return dryRun;
}

describe('somebody else’s table', () => {
  it('is read by what its header says', async () => {
    const db = await makeSales();
    const dryRun = await take(db, TABLE);
    expect(dryRun.counts.interactions.new).toBe(3);
    expect(dryRun.counts.clients.new).toBe(2);
    const rows = await db.interactions.orderBy('day').toArray();
    expect(rows.map(({ at, kind, client, manager }) => [at, kind, client, manager]).sort()).toEqual(
      [
        ['2026-11-23T09:00:00.000+02:00', 'call', 'manual/name/ооо ромашка', 'manual/Анна'],
        ['2026-11-23T10:00:00.000+02:00', 'meeting', 'manual/name/ооо ромашка', 'manual/Анна'],
        ['2026-11-24T00:00:00.000+02:00', 'message', 'manual/name/ао "пион"', 'manual/Борис'],
      ],
    );
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['advanced', 'baseline', 'untagged']);
    await expectConsistent(db);
  });

  it('changes nothing when it comes again, whenever that is', async () => {
    const db = await makeSales();
    await take(db, TABLE);
    const { counts } = await take(db, TABLE);
    for (const each of Object.values(counts)) expect(each).toMatchObject({ new: 0, changed: 0 });
  });

  it('counts what is told of one day as often as it is told', async () => {
    const db = await makeSales();
    const rows = 'when,who,client,kind\n24.11.2026,A,B,call\n24.11.2026,A,B,call\n';
    const timed = '25.11.2026 9:00,A,B,call\n25.11.2026 9:00,A,B,call\n';
    await take(db, rows + timed);
    expect(await db.interactions.count()).toBe(3);
    expect((await take(db, rows + timed)).counts.interactions.new).toBe(0);
  });

  it('knows a kind by one of its words', () => {
    expect(
      ['Outbound call', 'Zoom meeting', 'Arama', 'Телефонный звонок'].map(kindOfWords),
    ).toEqual(['call', 'meeting', 'call', 'call']);
    expect(['Task', 'Meeting or call', ''].map(kindOfWords)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes words that nothing here is called for what they were said to mean', async () => {
    const db = await makeSales();
    const rows = 'when,who,client,kind,stage\n24.11.2026,A,B,Coffee,Nirvana\n';
    const words = {
      kind: new Map([['coffee', 'meeting']]),
      stage: new Map([['nirvana', null]]),
    };
    expect((await take(db, rows, { words })).bad).toBe(0);
    expect(await db.interactions.toArray()).toMatchObject([
      { kind: 'meeting', resultingStage: null },
    ]);
  });

  it('finds managers who are known here', async () => {
    const db = await makeSales();
    const anna = await managerFor(db, { site: 'crm', id: '7', name: 'анна' }, EDIT);
    await take(db, TABLE);
    expect(
      await db.interactions.where('[manager+day]').equals([anna.id, '2026-11-23']).count(),
    ).toBe(2);
  });

  it('is told line and reason of what can’t be read', async () => {
    const db = await makeSales();
    const text =
      'when,who,client,kind,stage\n30.02.2026,A,B,call,\n1.2.2026,A,B,coffee,\n1.2.2026,A,B,call,nirvana\n1.2.2026,,B,call,\n';
    const header = { time: 0, manager: 1, client: 2, kind: 3, stage: 4 };
    const { faults, bad } = await take(db, text, { mapping: header });
    expect(bad).toBe(4);
    expect(faults).toEqual([
      { line: 2, code: 'field', field: 'time', value: '30.02.2026' },
      { line: 3, code: 'unknown', field: 'kind', value: 'coffee' },
      { line: 4, code: 'unknown', field: 'stage', value: 'nirvana' },
      { line: 5, code: 'field', field: 'manager', value: '' },
    ]);
  });
});

describe('our own CSV', () => {
  it('gives a store that knew nothing contacts, clients and managers', async () => {
    const db = await makeSales();
    const [client = ''] = await makeClients(db, '1');
    const { id } = await managerFor(db, { site: 'crm', id: '7', name: 'Anna' }, EDIT);
    await record(db, 'a', {
      client,
      manager: id,
      resultingStage: 'qualified',
      stageShownByCrm: 'contacted',
    });
    const writer = csvWriter({ separator: ';', style: 'iso', language: 'en' }, await readNames(db));
    const text = writer.head() + writer.rows(await db.interactions.toArray());
    const other = makeDb();
    await other.funnels.bulkAdd(await db.funnels.toArray());
    await take(other, text);
    expect(await other.interactions.toArray()).toEqual(await db.interactions.toArray());
    expect((await other.clients.get(client))?.name).toBe('Deal 1');
    expect((await other.managers.get(id))?.name).toBe('Anna');
    await expectConsistent(other);
    expect((await take(db, text)).counts.clients).toMatchObject({ new: 0, changed: 0 });
  });

  it('changes nothing of clients that a table brought', async () => {
    const db = await makeSales();
    await take(db, TABLE);
    const writer = csvWriter({ separator: ';', style: 'iso', language: 'en' }, await readNames(db));
    const text = writer.head() + writer.rows(await db.interactions.toArray());
    const before = await db.clients.toArray();
    expect((await take(db, text)).counts.clients).toMatchObject({ new: 0, changed: 0 });
    expect(await db.clients.toArray()).toEqual(before);
  });

  it('is refused with times that have lost their offset', async () => {
    const db = await makeSales();
    await take(db, TABLE);
    const writer = csvWriter(
      { separator: ';', style: 'local', language: 'de' },
      await readNames(db),
    );
    const file = new File([writer.head(), writer.rows(await db.interactions.toArray())], 'a.csv');
    await expect(openFile(file)).rejects.toMatchObject({ code: 'local-times' });
  });
});

describe('a file that is none', () => {
  it('is refused with the reason', async () => {
    await expect(openFile(new File([], 'a'))).rejects.toMatchObject({ code: 'empty' });
    await expect(openFile(new File(['PK\u0003\u0004'], 'a'))).rejects.toMatchObject({
      code: 'not-ours',
    });
    await expect(openFile(new File(['\n\n'], 'a'))).rejects.toMatchObject({ code: 'empty' });
    await expect(openFile(new File(['[{"a":1}]'], 'a'))).rejects.toMatchObject({
      code: 'not-ours',
    });
  });
});

describe('a table in odd clothes', () => {
  const utf16 = (text: string) =>
    new Uint8Array([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  const TEXT = 'when;who;client;kind\n24.11.2026;Анна;Ромашка;call\n';

  it.each([
    ['UTF-16 without a byte order mark', utf16(TEXT)],
    ['a line that tells the separator', `sep=;\r\n${TEXT}`],
    ['no row of names', TEXT.split('\n').slice(1).join('\n')],
  ])('is read: %s', async (_, bytes) => {
    const db = await makeSales();
    const file = new File([bytes], 'odd.csv');
    const opened = await openFile(file);
    if (opened.kind !== 'table') throw new Error('No table');
    const { hasHeader } = opened;
    const mapping = { time: 0, manager: 1, client: 2, kind: 3, stage: null };
    const options = { ...(await optionsFor(db, opened.header)), mapping, hasHeader };
    const { dryRun, commit } = await prepareImport(db, file, readFile(file, opened, options));
    await commit(HEAD);
    expect(dryRun.bad).toBe(0);
    expect((await db.clients.toArray()).map(({ name }) => name)).toEqual(['Ромашка']);
  });

  it('is known to be Cyrillic by its letters, and not where they stand alone', async () => {
    const cyrillic = [...'when;client\n'].map((c) => c.charCodeAt(0));
    const romashka = [0xd0, 0xee, 0xec, 0xe0, 0xf8, 0xea, 0xe0];
    const file = (bytes: number[]) => new File([new Uint8Array(bytes)], 'old.csv');
    const encodingOf = async (bytes: number[]) => {
      const opened = await openFile(file(bytes));
      return opened.kind === 'table' ? opened.encoding : null;
    };
    expect(await encodingOf([...cyrillic, ...romashka])).toBe('windows-1251');
    expect(await encodingOf([...cyrillic, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72])).toBe(
      'windows-1252',
    );
  });
});

describe('readTime', () => {
  it.each([
    ['23.11.2026 09:05', 'dmy', '2026-11-23T09:05:00.000Z'],
    ['11/23/2026, 9:05 PM', 'mdy', '2026-11-23T21:05:00.000Z'],
    ['12:00', 'dmy', null],
    ['2026-11-23T09:05:01.5', 'dmy', '2026-11-23T09:05:01.500Z'],
    ['29.02.2028', 'dmy', '2028-02-29T00:00:00.000Z'],
    ['29.02.2026', 'dmy', null],
    ['23.11.26 12:30 AM', 'dmy', '2026-11-23T00:30:00.000Z'],
    ['23.11.2026 24:00', 'dmy', null],
    ['24 Nov 2026', 'dmy', '2026-11-24T00:00:00.000Z'],
    ['Nov 24, 2026 9:00 AM', 'dmy', '2026-11-24T09:00:00.000Z'],
    ['24 ноября 2026 г., 10:00', 'mdy', '2026-11-24T10:00:00.000Z'],
    ['24 листопада 2026 р. о 10:05', 'dmy', '2026-11-24T10:05:00.000Z'],
    ['24. November 2026 um 10:05', 'dmy', '2026-11-24T10:05:00.000Z'],
    ['24 de noviembre de 2026', 'dmy', '2026-11-24T00:00:00.000Z'],
    ['24-Nov-26 09:05', 'dmy', '2026-11-24T09:05:00.000Z'],
    ['24 Kasım 2026 09:05', 'dmy', '2026-11-24T09:05:00.000Z'],
    ['Tue, 24 Nov 2026 09:00:00 +0000', 'dmy', '2026-11-24T09:00:00.000Z'],
    ['24.11.2026 в 09:00', 'dmy', '2026-11-24T09:00:00.000Z'],
    ['20261124', 'dmy', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24 09:00 UTC', 'dmy', '2026-11-24T09:00:00.000Z'],
    ['46350.375', 'dmy', '2026-11-24T09:00:00.000Z'],
    ['24 Foo 2026', 'dmy', null],
    ['31 Nov 2026', 'dmy', null],
    ['call me', 'dmy', null],
  ] as const)('reads %s (%s) as %s', (text, order, expected) => {
    const read = readTime(text, order);
    expect(read && new Date(read.ms).toISOString()).toBe(expected);
  });

  it('takes an offset from the text', () => {
    expect(readTime('2026-11-23 09:05:00 +05:30', 'ymd')?.offset).toBe(330);
    expect(readTime('2026-11-23T09:05:00Z', 'ymd')?.offset).toBe(0);
    expect(readTime('2026-11-23 09:05', 'ymd')?.offset).toBe(null);
  });

  it('guesses the order from all dates', () => {
    expect(guessOrder(['01/02/2026', '01/23/2026'])).toBe('mdy');
    expect(guessOrder(['01.02.2026'])).toBe('dmy');
    expect(guessOrder(['2026-01-02', ''])).toBe('ymd');
    expect(guessOrder([])).toBe('dmy');
    expect(guessOrder(['24.11.26 9:05'])).toBe('dmy');
    expect(guessOrder(['11/24/2026', '11/23/2026', 'unknown', '13/10/2026'])).toBe('mdy');
    expect(guessOrder(['01/02/2026'], 'mdy')).toBe('mdy');
  });
});

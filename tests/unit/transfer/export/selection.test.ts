import { expect, it } from 'vitest';
import { addDays } from '@/lib/funnel';
import { deleteInteraction } from '@/lib/store';
import { type Selection, selectedPages } from '@/lib/transfer/export/selection';
import { writeXlsx } from '@/lib/transfer/xlsx';
import { at, DAY, draftOf, EDIT, makeClients, makeSales, record } from '../../store/helpers';
import { LABELS } from '../xlsx/labels';
import { unzip } from '../xlsx/unzip';

const select = (from: string, to: string, filter: Selection['filter'] = {}): Selection => ({
  period: { from, to },
  filter,
});

async function idsOf(db: Parameters<typeof selectedPages>[0], selection?: Selection) {
  const ids: string[] = [];
  for await (const { rows } of selectedPages(db, {}, selection)) {
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

it('gives what a report counts: its days, live contacts, what the filter lets through', async () => {
  const db = await makeSales();
  await record(db, 'late', { at: at('11:00') });
  await record(db, 'early', { at: at('08:00') });
  await record(db, 'meeting', { kind: 'meeting', at: at('12:00') });
  await record(db, 'note', { kind: null });
  await record(db, 'gone');
  await deleteInteraction(db, 'gone', EDIT);
  await record(db, 'before', { at: at('09:00', addDays(DAY, -1)) });
  await record(db, 'after', { at: at('09:00', addDays(DAY, 1)) });
  expect(await idsOf(db, select(DAY, DAY))).toEqual(['early', 'late', 'meeting']);
  expect(await idsOf(db, select(DAY, DAY, { kind: 'meeting' }))).toEqual(['meeting']);
  expect(await idsOf(db, select(DAY, DAY, { manager: 'petrov' }))).toEqual([]);
  expect(await idsOf(db)).toHaveLength(7);
});

it('reads days that are longer than a page whole, and each once', async () => {
  const db = await makeSales();
  const days = [0, 1, 2].map((n) => addDays(DAY, n));
  const sizes = [1_500, 2_500, 700];
  for (const [i, day] of days.entries()) {
    const rows = Array.from({ length: sizes[i] ?? 0 }, (_, n) => ({
      ...draftOf(`${day}-${n}`, { at: at('09:00', day) }),
      ...{ day, outcome: 'untagged' as const, before: null, stepsGained: 0, cycle: 0 },
      ...{ rev: 1, editedAt: EDIT.now, editedBy: '', deletedAt: null },
    }));
    await db.interactions.bulkAdd(rows);
  }
  const ids = await idsOf(db, select(DAY, days[2] ?? ''));
  expect(ids).toHaveLength(4_700);
  expect(new Set(ids).size).toBe(4_700);
});

it('makes the scorecards of those days', async () => {
  const db = await makeSales();
  const [client = ''] = await makeClients(db, '1');
  const step = { stageSaidByManager: 'new', resultingStage: 'contacted' };
  await record(db, 'a', { client, ...step });
  await record(db, 'b', { client, kind: 'meeting', at: at('09:00', addDays(DAY, 1)) });
  const parts: Uint8Array[] = [];
  for await (const part of writeXlsx(db, LABELS, {}, select(DAY, DAY))) parts.push(part);
  const sheet = unzip(Buffer.concat(parts)).get('xl/worksheets/sheet2.xml') ?? '';
  expect(sheet).toContain(`>${DAY}<`);
  expect(sheet).toContain('>Days<');
  // One call, no meeting.
  expect(sheet).toContain('<c><v>1</v></c><c><v>0</v></c><c><v>0</v></c><c><v>1</v></c>');
});

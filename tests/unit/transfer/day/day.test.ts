import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteInteraction, linkClients, managerFor, type StagemarkDb } from '@/lib/store';
import { fromTextBlocks, toTextBlock } from '@/lib/transfer/day/text-block';
import { writeDay } from '@/lib/transfer/day/write-day';
import { prepareImport } from '@/lib/transfer/import/import';
import { readFiles } from '@/lib/transfer/import/read-files';
import { expectConsistent } from '../../store/consistency';
import { at, DAY, EDIT, LATER, makeClients, makeSales, record } from '../../store/helpers';
import { hostileText } from '../hostile';
import { HEAD } from '../import/helpers';

/** A manager's own browser with a day's work in it. */
async function makeManager(user: string, time: string): Promise<[StagemarkDb, string]> {
  const db = await makeSales();
  const { id } = await managerFor(db, { site: 'crm', id: user, name: `Manager ${user}` }, EDIT);
  const [client = '', other = ''] = await makeClients(db, '1', '2');
  const step = { client, manager: id, stageShownByCrm: 'contacted', resultingStage: 'qualified' };
  await record(db, `${user}-1`, { ...step, at: at(time) });
  await record(db, `${user}-2`, { client: other, manager: id, at: at(time, '2026-11-22') });
  await record(db, `${user}-3`, { client: other, manager: id, at: at(time) });
  await deleteInteraction(db, `${user}-3`, LATER);
  await linkClients(db, client, other, EDIT);
  return [db, id];
}

const textOf = async ([db, id]: [StagemarkDb, string]) => writeDay(db, id, DAY, EDIT.now);

function take(head: StagemarkDb, texts: readonly (string | Blob)[]) {
  const files = texts.map((text, i) => ({
    name: `day-${i}.json`,
    file: new Blob([text]),
    opened: { kind: 'json' as const },
    options: null,
  }));
  return prepareImport(head, { name: 'days', size: 1 }, readFiles(files));
}

describe('the day of several managers', () => {
  it('merges at the head’s: a step that two report counts once, deleted ones stay away', async () => {
    const texts = [
      await textOf(await makeManager('a', '10:00')),
      await textOf(await makeManager('b', '09:00')),
    ];
    const head = await makeSales();
    const { dryRun, commit } = await take(head, texts);
    expect(dryRun.counts.interactions.new).toBe(4);
    await commit(HEAD);
    expect((await head.interactions.get('b-1'))?.outcome).toBe('advanced');
    expect((await head.interactions.get('a-1'))?.outcome).toBe('held');
    expect((await head.interactions.get('a-3'))?.deletedAt).toBe(LATER.now);
    expect(await head.interactions.get('a-2')).toBeUndefined();
    expect((await head.managers.toArray()).map(({ name }) => name)).toEqual([
      'Manager a',
      'Manager b',
    ]);
    await expectConsistent(head);
    const again = await take(head, texts);
    expect(again.dryRun.counts.interactions).toMatchObject({ new: 0, changed: 0, same: 4 });
    await again.drop();
  });

  it('names the file of a bad record where there are several', async () => {
    const good = await textOf(await makeManager('a', '10:00'));
    const { dryRun, drop } = await take(await makeSales(), [good, good.replace('"call"', '"tea"')]);
    expect(dryRun.faults).toMatchObject([{ file: 'day-1.json', field: 'kind', value: 'tea' }]);
    await drop();
  });
});

describe('a text block', () => {
  it('comes back whatever a chat puts around it, and however it breaks its lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText.map((t) => t.toWellFormed()),
        fc.integer({ min: 1, max: 90 }),
        async (text, width) => {
          const block = await toTextBlock('Anna, 23 November', text);
          const broken = block
            .replaceAll('\n', '')
            .replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
          // The marks themselves are single words; a chat breaks between words.
          const sent = /STAGEMARK:[\s\S]*:END/.test(broken) ? broken : block;
          const [file] = await fromTextBlocks(`> Hi!\n${sent}\nbye`);
          expect(await file?.text()).toBe(text.replace(/^\uFEFF/, ''));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('holds several days pasted at once', async () => {
    const pasted = (await toTextBlock('A', 'one')) + (await toTextBlock('B', 'two'));
    const files = await fromTextBlocks(pasted);
    expect(await Promise.all(files.map((file) => file.text()))).toEqual(['one', 'two']);
  });

  it.each([
    ['quotes it', (block: string) => block.replace(/^/gm, '> ')],
    ['quotes it with bars', (block: string) => block.replace(/^/gm, '  │ ')],
    ['puts spaces that nobody sees', (block: string) => block.replaceAll('\n', '\u200b\n')],
    [
      'cuts it in two messages',
      (block: string) => {
        const lines = block.split('\n');
        return [...lines.slice(0, 3), '', 'Anna, [24.11.2026 18:00]', ...lines.slice(3)].join('\n');
      },
    ],
    [
      'puts the sender’s name alone between two halves',
      (block: string) => {
        const lines = block.split('\n');
        return [...lines.slice(0, 3), 'Anna', '18:00', ...lines.slice(3)].join('\n');
      },
    ],
  ])('comes back where a chat %s', async (_, change) => {
    const long = Array.from({ length: 400 }, (_, i) => `contact ${i * 7_919}`).join();
    const [file] = await fromTextBlocks(change(await toTextBlock('Anna', long)));
    expect(await file?.text()).toBe(long);
  });

  it('says which of several is damaged, and forgets none that was cut off', async () => {
    const [one, two] = [await toTextBlock('A', 'one'), await toTextBlock('B', 'two and more')];
    const broken = two.replace(/(STAGEMARK:\n.{12})..../, '$1AAAA');
    const nameOf = (n: number) => `Text ${n}`;
    await expect(fromTextBlocks(one + broken, nameOf)).rejects.toMatchObject({
      code: 'broken',
      file: 'Text 2',
    });
    await expect(fromTextBlocks(one.slice(0, -6) + two)).rejects.toMatchObject({ code: 'broken' });
    await expect(fromTextBlocks(two + one.slice(0, -6))).rejects.toMatchObject({ code: 'broken' });
  });

  it('that is damaged, cut or none is refused', async () => {
    const block = await toTextBlock('A', 'one and two and three');
    const at = block.indexOf('\n', block.indexOf('STAGEMARK')) + 20;
    const damaged = `${block.slice(0, at)}AAAA${block.slice(at + 4)}`;
    await expect(fromTextBlocks(damaged)).rejects.toMatchObject({ code: 'broken' });
    await expect(fromTextBlocks(block.slice(0, -6))).rejects.toMatchObject({ code: 'broken' });
    await expect(fromTextBlocks('hello')).rejects.toMatchObject({ code: 'not-ours' });
    expect(await fromTextBlocks(' {"stagemark":2}')).toHaveLength(1);
  });
});

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amendInteraction,
  deleteInteraction,
  joinManagers,
  linkClients,
  managerFor,
  putFunnel,
  type StagemarkDb,
} from '@/lib/store';
import { anyCommands, prepare as prepareStore, runAll } from '../../store/commands';
import { expectConsistent } from '../../store/consistency';
import {
  at,
  EDIT,
  LATER,
  makeClients,
  makeDb,
  makeSales,
  record,
  SALES,
} from '../../store/helpers';
import { content, fileOf, HEAD, prepare, take } from './helpers';

async function makeWorld(): Promise<StagemarkDb> {
  const db = await makeSales();
  const [a = '', b = ''] = await makeClients(db, '1', '2');
  await managerFor(db, { site: 'crm', id: 'ivanov', name: 'Ivanov' }, EDIT);
  await record(db, 'a', { client: a, resultingStage: 'proposal', stageShownByCrm: 'contacted' });
  await record(db, 'b', { client: a, at: at('10:00'), resultingStage: 'won' });
  await record(db, 'c', { client: b, at: at('11:00'), resultingStage: 'qualified' });
  await record(db, 'd', { client: null, at: at('12:00', '2026-12-01') });
  return db;
}

describe('importing a backup', () => {
  it('into an empty store gives the same store', async () => {
    const db = await makeWorld();
    const other = makeDb();
    const dryRun = await take(other, await fileOf(db));
    expect(dryRun.counts.interactions).toEqual({ new: 4, changed: 0, same: 0, skipped: 0 });
    expect(dryRun.days).toEqual(['2026-11-23', '2026-12-01']);
    expect(await content(other)).toEqual(await content(db));
    await expectConsistent(other);
    expect(await other.imports.count()).toBe(0);
    expect(await other.staged.count()).toBe(0);
  });

  it('twice changes nothing', async () => {
    const db = await makeWorld();
    const file = await fileOf(db);
    const other = makeDb();
    await take(other, file);
    const before = await content(other);
    const audit = await other.audit.count();
    const dryRun = await take(other, file);
    for (const counts of Object.values(dryRun.counts)) {
      expect(counts).toMatchObject({ new: 0, changed: 0 });
    }
    expect(await content(other)).toEqual(before);
    // The import itself is an entry, nothing else.
    expect(await other.audit.count()).toBe(audit + 1);
  });

  it('writes nothing before it is said to', async () => {
    const file = await fileOf(await makeWorld());
    const other = await makeSales();
    const before = await content(other);
    const { drop } = await prepare(other, file);
    expect(await content(other)).toEqual(before);
    await drop();
    expect(await other.staged.count()).toBe(0);
    expect(await other.imports.count()).toBe(0);
  });
});

describe('merging', () => {
  it('agrees on every device, in whatever order the files come', async () => {
    await fc.assert(
      fc.asyncProperty(anyCommands, anyCommands, async (left, right) => {
        const [a, b] = [makeDb({ forTest: false }), makeDb({ forTest: false })];
        for (const db of [a, b]) await prepareStore(db);
        await runAll(a, left);
        await runAll(b, right);
        const [fromA, fromB] = [await fileOf(a), await fileOf(b)];
        await take(a, fromB);
        await take(b, fromA);
        await expectConsistent(a);
        await expectConsistent(b);
        await a.delete();
        await b.delete();
      }),
      // Shrinking stores would hide what failed behind a test that ran out of time.
      { numRuns: 40, endOnFailure: true },
    );
  }, 60_000);

  it('takes the higher revision, then the later edit, then the same one on both sides', async () => {
    const [a, b] = [await makeWorld(), makeDb()];
    await take(b, await fileOf(a));
    await amendInteraction(a, 'c', { kind: 'meeting' }, EDIT);
    await amendInteraction(b, 'c', { kind: 'message' }, LATER);
    await amendInteraction(a, 'd', { kind: 'meeting' }, EDIT);
    await amendInteraction(b, 'd', { kind: 'message' }, EDIT);
    const [fromA, fromB] = [await fileOf(a), await fileOf(b)];
    await take(a, fromB);
    await take(b, fromA);
    expect((await a.interactions.get('c'))?.kind).toBe('message');
    expect(await content(a)).toEqual(await content(b));
  });

  it('brings nothing back that was deleted', async () => {
    const [a, b] = [await makeWorld(), makeDb()];
    const old = await fileOf(a);
    await take(b, old);
    await deleteInteraction(b, 'b', LATER);
    await take(b, old);
    expect((await b.interactions.get('b'))?.deletedAt).toBe(LATER.now);
    await take(a, await fileOf(b));
    expect((await a.interactions.get('b'))?.deletedAt).toBe(LATER.now);
    await expectConsistent(a);
  });

  it('counts a step that two managers report once: the first has it', async () => {
    const [a, b, head] = [await makeSales(), await makeSales(), await makeSales()];
    for (const [db, id, time] of [
      [a, 'ivan', '10:00'],
      [b, 'petr', '09:00'],
    ] as const) {
      const [client = ''] = await makeClients(db, '1');
      const step = { stageShownByCrm: 'contacted', resultingStage: 'qualified' };
      await record(db, id, { client, manager: id, at: at(time), ...step });
    }
    await take(head, await fileOf(a));
    await take(head, await fileOf(b));
    expect((await head.interactions.get('petr'))?.outcome).toBe('advanced');
    expect((await head.interactions.get('ivan'))?.outcome).toBe('held');
    await expectConsistent(head);
  });

  it('takes an activity of the CRM once', async () => {
    const [a, b] = [await makeSales(), await makeSales()];
    await record(a, 'a', { activity: '77', resultingStage: 'qualified' });
    await record(b, 'b', { activity: '77', resultingStage: 'qualified' });
    const dryRun = await take(a, await fileOf(b));
    expect(dryRun.counts.interactions).toMatchObject({ new: 0, skipped: 1 });
  });

  it('gives contacts of somebody who was joined here to who it is', async () => {
    const [a, b] = [await makeSales(), await makeSales()];
    const one = await managerFor(a, { site: 'crm', id: '1', name: 'Anna' }, EDIT);
    const other = await managerFor(a, { site: 'mail', id: '2', name: 'A.' }, EDIT);
    await joinManagers(a, one.id, other.id, LATER);
    await record(b, 'a', { manager: other.id });
    await take(a, await fileOf(b));
    expect((await a.interactions.get('a'))?.manager).toBe(one.id);
    expect((await take(a, await fileOf(b))).counts.interactions.same).toBe(1);
    await expectConsistent(a);
  });

  it('keeps a stage in use that the file’s funnel lacks, archived', async () => {
    const [a, b] = [await makeWorld(), makeDb()];
    const stages = SALES.stages.filter(({ id }) => id !== 'proposal');
    await putFunnel(b, { ...SALES, stages }, EDIT);
    await putFunnel(b, { ...SALES, stages, name: 'Renamed' }, LATER);
    const file = await fileOf(b);
    await take(a, file);
    const funnel = await a.funnels.get('sales');
    expect(funnel?.name).toBe('Renamed');
    expect(funnel?.stages.find(({ id }) => id === 'proposal')?.archived).toBe(true);
    await expectConsistent(a);
    expect((await take(a, file)).counts.funnels).toMatchObject({ changed: 0, same: 1 });
  });

  it('follows links that the file made, and folds what they joined', async () => {
    const [a, b] = [await makeWorld(), makeDb()];
    await take(b, await fileOf(a));
    await linkClients(b, 'crm/deal/1', 'crm/deal/2', LATER);
    await take(a, await fileOf(b));
    expect((await a.interactions.get('c'))?.outcome).toBe('advanced');
    expect(await content(a)).toEqual(await content(b));
    await expectConsistent(a);
  });

  it('leaves no finished cycle with a client whose contacts went to another, with a changed funnel', async () => {
    const [a, b] = [await makeWorld(), makeDb()];
    await take(b, await fileOf(a));
    expect(await a.cycles.count()).toBe(1);
    for (const id of ['a', 'b']) await amendInteraction(b, id, { client: 'crm/deal/9' }, LATER);
    await putFunnel(b, { ...SALES, strict: true }, LATER);
    await take(a, await fileOf(b));
    expect((await a.cycles.toArray()).map(({ client }) => client)).toEqual(['crm/deal/9']);
    await expectConsistent(a);
  });
});

it('leaves this browser’s settings alone where it holds contacts already', async () => {
  const [a, b, fresh] = [await makeWorld(), await makeWorld(), makeDb()];
  await a.settings.put({ key: 'current-manager', value: 'a' });
  await b.settings.put({ key: 'current-manager', value: 'b' });
  const file = await fileOf(b);
  await take(a, file);
  expect((await a.settings.get('current-manager'))?.value).toBe('a');
  await take(fresh, file);
  expect((await fresh.settings.get('current-manager'))?.value).toBe('b');
  expect(HEAD.by).toBe('head');
});

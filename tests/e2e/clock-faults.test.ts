import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { RandomCrm } from '../faults/browser/crm.ts';
import { readStored } from '../faults/browser/read-stored.ts';
import { findInPicker } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { shiftClock } from './support/shift-clock.ts';
import { addCrm, pickStage } from './support/steps.ts';

/** Clocks that pass midnight, are set back and change for the summer, and a machine that travels, with a form open. */

let crm: RandomCrm;
let extension: RunningExtension;
let own: Page;
let page: Page;
let deals = 3_000;

beforeAll(async () => {
  crm = await RandomCrm.start();
  // As on a manager's machine in Berlin.
  extension = await launchWithExtension({ env: { TZ: 'Europe/Berlin' } });
  await addCrm(extension, crm.url);
  own = await extension.context.newPage();
  await own.goto(extension.url('icon/icon.svg'));
});
afterAll(async () => {
  await extension?.close();
  await crm?.close();
});
beforeEach(async () => {
  deals += 1;
  crm.add({ id: deals, name: `Oven ${deals}`, stage: 'Contacted' });
  page = await extension.context.newPage();
  await page.goto(`${crm.url}/deals/${deals}?ui=stays`);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
});
afterEach(() => page.close());

const clock = (instant: string) => shiftClock(extension, page, own, instant);

async function write(stage: string): Promise<string> {
  const text = `They spoke of ${stage} for oven ${deals}`;
  crm.plans.set(text, { end: 'saves', taken: true, delay: 0 });
  await page.bringToFront();
  await page.locator('#text').fill(text);
  await pickStage(page, stage);
  return text;
}

/** What is counted of this client, in the order in which it is told. */
async function counted() {
  const { interactions, clients } = await own.evaluate(readStored);
  const client = clients.find(({ name }) => name === `Oven ${deals}`);
  return interactions
    .filter((one) => one.client === client?.id)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, resultingStage, outcome }) => ({ at, resultingStage, outcome }));
}

async function save(text: string, nth: number): Promise<void> {
  await page.locator('#save').click();
  await page.getByText(`Done ${text}`).waitFor();
  await expect.poll(async () => (await counted()).length, { timeout: 20_000 }).toBe(nth);
}

const minutesOf = (rows: { at: string }[]) =>
  rows.map(({ at }) => `${at.slice(0, 16)} ${at.slice(-6)}`);

test('midnight passes over an open form: the day is that of the press', async () => {
  await clock('2027-02-03T22:59:30.000Z');
  const text = await write('Proposal');
  await clock('2027-02-03T23:00:05.000Z');
  await save(text, 1);
  expect(minutesOf(await counted())).toEqual(['2027-02-04T00:00 +01:00']);
});

test('the clock goes forward for the summer between two contacts, and each has the hour that was lived', async () => {
  await clock('2027-03-28T00:59:20.000Z');
  await save(await write('Qualified'), 1);
  await clock('2027-03-28T01:00:10.000Z');
  await save(await write('Proposal'), 2);
  expect(minutesOf(await counted())).toEqual([
    '2027-03-28T01:59 +01:00',
    '2027-03-28T03:00 +02:00',
  ]);
});

test('the hour that comes twice in autumn: the later contact stays the later one', async () => {
  await clock('2027-10-31T00:30:00.000Z');
  await save(await write('Qualified'), 1);
  await clock('2027-10-31T01:10:00.000Z');
  await save(await write('Proposal'), 2);
  const rows = await counted();
  expect(minutesOf(rows)).toEqual(['2027-10-31T02:30 +02:00', '2027-10-31T02:10 +01:00']);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['advanced', 'advanced']);
});

test('the clock is set back by a day: the order stays, and nothing is counted on a day before', async () => {
  await clock('2027-11-02T10:00:00.000Z');
  await save(await write('Qualified'), 1);
  await clock('2027-11-01T09:00:00.000Z');
  await save(await write('Proposal'), 2);
  const [first, second] = await counted();
  expect(second?.resultingStage).toBe('proposal');
  expect(second?.outcome).toBe('advanced');
  expect(Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '')).toBe(1);
});

test('the machine travels: each contact keeps the day and the zone in which it was made', async () => {
  await clock('2027-11-05T18:00:00.000Z');
  await save(await write('Qualified'), 1);
  await clock('2027-11-05T19:00:00.000Z');
  // Tokyo: nine hours east, where it is the next day already.
  await (await extension.serviceWorker()).evaluate(() => {
    Date.prototype.getTimezoneOffset = () => -540;
  });
  await save(await write('Proposal'), 2);
  expect(minutesOf(await counted())).toEqual([
    '2027-11-05T19:00 +01:00',
    '2027-11-06T04:00 +09:00',
  ]);
});

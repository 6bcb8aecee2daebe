import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStored } from '../faults/browser/read-stored.ts';
import { times } from '../support/long.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { NOTE_CRM } from './support/note-crm.ts';
import { pickStage, readPopup } from './support/steps.ts';

/**
 * A team's worth of saves through one browser: twenty tabs, each with its own deal, in turn. In full an hour's
 * 12,000 (200 a minute); `STAGEMARK_SAVES=n` drives so many. Some are refused, one in each tab moves its client.
 */

const TABS = 20;
const SAVES = Number(process.env.STAGEMARK_SAVES ?? times(60, 12_000));
/** Every so many saves the server says no, and the next press sends the same again. */
const REFUSED_EVERY = 10;
/** Who reads an error takes longer than 400 ms, within which two presses are one (`judge.ts`, SENT_BEFORE). */
const READS = 700;
/** The round in which each client gets to its next stage. */
const MOVES_IN = 1;
/** What is kept beside the database may hold two hundred contacts and what they belong to (bytes). */
const MOST_KEPT = 2_000_000;

let crm: FixtureServer;
let extension: RunningExtension;
let refuses = false;
let accepted = 0;

beforeAll(async () => {
  crm = await startFixtureServer({
    '/api/calls': () => {
      if (refuses) return { status: 422, json: { error: 'no' } };
      accepted += 1;
      return { status: 201, json: { id: accepted } };
    },
  });
  const form = NOTE_CRM['/deals/1/plain'];
  if (!form) throw new Error('no form');
  for (let tab = 1; tab <= TABS; tab += 1) crm.route(`/deals/${tab}/plain`, form);
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
}, 120_000);
afterAll(async () => {
  await extension?.close();
  await crm?.close();
});

async function openTab(_: unknown, i: number): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}/deals/${i + 1}/plain`);
  await page.locator('stagemark-picker').waitFor({ state: 'attached' });
  return page;
}

/** Types and presses as a person would; a save that was refused is pressed again. */
async function save(page: Page, number: number): Promise<void> {
  await page.bringToFront();
  await page.locator('textarea').fill(`What was said in call ${number}`);
  if (Math.floor(number / TABS) === MOVES_IN) await pickStage(page, 'Proposal');
  refuses = number % REFUSED_EVERY === REFUSED_EVERY - 1;
  if (refuses) {
    await page.locator('#save').click();
    await expect.poll(() => page.locator('#error').innerText()).not.toBe('');
    await page.waitForTimeout(READS);
    refuses = false;
  }
  await page.locator('#save').click();
  await expect.poll(() => page.locator('textarea').inputValue()).toBe('');
}

test(`${SAVES} saves from ${TABS} tabs are each counted once, and nothing piles up`, {
  timeout: 120_000 + SAVES * 2_000,
}, async () => {
  const tabs = await Promise.all(Array.from({ length: TABS }, openTab));
  for (let number = 0; number < SAVES; number += 1) {
    await save(tabs[number % TABS] as Page, number);
  }
  const popup = await extension.openPopup();
  const numbers = async () => {
    const { contacts, successful, undecided } = await readPopup(popup);
    return { contacts, successful, undecided };
  };
  const wanted = { contacts: SAVES, successful: Math.min(TABS, SAVES - TABS), undecided: 0 };
  try {
    await expect.poll(numbers, { timeout: 60_000 }).toEqual(wanted);
  } catch (error) {
    // What was seen of those that nobody could judge.
    const { pending } = await popup.evaluate(readStored);
    throw new Error(`${error}\n${JSON.stringify(pending, null, 1)}`);
  }
  expect(accepted).toBe(SAVES);
  const stored = await popup.evaluate(readStored);
  expect(stored.pending).toEqual([]);
  const perClient = Map.groupBy(stored.interactions, ({ client }) => client);
  const counts = [...perClient.values()].map((list) => list.length);
  expect(counts.length).toBe(TABS);
  // In turn: no tab has more than one above another.
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  const kept = await popup.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(kept.length).toBeLessThan(MOST_KEPT);
});

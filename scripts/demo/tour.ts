import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningExtension } from '../../tests/e2e/support/extension.ts';
import { poll } from '../../tests/e2e/support/poll.ts';
import { ROOT } from '../processes.ts';
import { noteField, openFirstDeal, pick, saveNote, stageAfter } from './crm-pages.ts';
import { step } from './steps.ts';

const PICTURES = join('artifacts', 'demo');
const EXPECTED = { successful: 1, contacts: 2 };
const PATIENCE = 15_000;
const MOVED = 'Called: they want to see our offer.';
const WAITING = 'Called: all is well, but wait.';

interface Score {
  successful: number;
  contacts: number;
}

/**
 * Logs two contacts on the demo CRM, of which one moves the client; returns the line with what the popup says of them.
 *
 * @throws when a step fails, or the popup says something else than 1 of 2
 */
export async function tour(extension: RunningExtension, address: string): Promise<string> {
  await mkdir(join(ROOT, PICTURES), { recursive: true });
  const page = await extension.context.newPage();
  try {
    await contactThatMoves(page, address);
    await contactThatDoesNot(page, address);
    const score = await step('Open the popup', async () => scoreOf(await extension.openPopup()));
    return verdict(score);
  } catch (error) {
    await picture(page, 'failed').catch(() => undefined);
    throw error;
  }
}

async function contactThatMoves(page: Page, address: string): Promise<void> {
  const deal = await step('Open a deal', () => openFirstDeal(page, address, 'opportunity'));
  console.log(`   "${deal.name}", at ${deal.stage}`);
  await step('Write a note', () => noteField(page).fill(MOVED));
  await picture(page, 'form');
  await step('Pick the next stage', async () => {
    const next = await stageAfter(page, deal.stage);
    await pick(page, next);
    console.log(`   ${deal.stage} → ${next}`);
  });
  await page
    .locator('stagemark-picker')
    .first()
    .screenshot({ path: join(ROOT, path('picker')) });
  console.log(`   ${path('picker')}`);
  await step('Save the note', () => saveNote(page, MOVED));
}

async function contactThatDoesNot(page: Page, address: string): Promise<void> {
  const deal = await step('Open another deal', () => openFirstDeal(page, address, 'proposal-sent'));
  console.log(`   "${deal.name}", at ${deal.stage}`);
  await step('Write a note', () => noteField(page).fill(WAITING));
  await step('Pick the stage that it is at', () => pick(page, deal.stage));
  await step('Save the note', () => saveNote(page, WAITING));
}

/** What the popup says; it changes by itself, so it gets some time to say what it should. */
async function scoreOf(popup: Page): Promise<Score> {
  const number = async (id: string) =>
    Number(await popup.getByTestId(id).textContent({ timeout: PATIENCE }));
  const read = async (): Promise<Score> => ({
    successful: await number('successful-today'),
    contacts: await number('contacts-today'),
  });
  const expected = async () => {
    const score = await read();
    return isExpected(score) ? score : undefined;
  };
  const score = await poll(expected, PATIENCE, () => 'the popup says something else').catch(read);
  await picture(popup, 'popup');
  return score;
}

function isExpected({ successful, contacts }: Score): boolean {
  return successful === EXPECTED.successful && contacts === EXPECTED.contacts;
}

function verdict(score: Score): string {
  const line = (of: Score) => `${of.successful} successful of ${of.contacts} contacts`;
  if (isExpected(score)) return `Scorecard: ${line(score)}`;
  throw new Error(`The popup says ${line(score)}; it should say ${line(EXPECTED)}.`);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(ROOT, path(name)) });
  console.log(`   ${path(name)}`);
}

function path(name: string): string {
  return join(PICTURES, `${name}.png`);
}

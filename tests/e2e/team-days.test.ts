import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';

/** A team without a server: two managers send their day, the head drops both files on the report. */

const browsers: RunningExtension[] = [];
afterAll(() => Promise.all(browsers.map((browser) => browser.close())));

async function start(): Promise<RunningExtension> {
  const browser = await launchWithExtension();
  browsers.push(browser);
  return browser;
}

interface SentDay {
  name: string;
  text: string;
  /** The same as a block for a chat. */
  block: string;
}

/** A browser of a manager's own: one contact logged by hand, then the day is sent in both ways. */
async function sendDay(manager: string, stage: string): Promise<SentDay> {
  const browser = await start();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = await browser.openPopup();
  await popup.getByRole('button', { name: 'Log a contact' }).click();
  await popup.getByRole('combobox', { name: 'Client' }).fill('Acme');
  await popup.getByRole('radio', { name: 'Call' }).check({ force: true });
  await popup
    .getByRole('radiogroup', { name: 'Resulting stage' })
    .getByRole('radio', { name: stage })
    .check({ force: true });
  const before = popup.getByRole('radiogroup', { name: 'Stage before' });
  await before.getByRole('radio', { name: 'New client' }).check({ force: true });
  await popup.getByRole('button', { name: 'Save contact' }).click();
  await popup.getByText('Logged: Acme').waitFor();
  const name = popup.getByRole('textbox', { name: 'Name' });
  await name.fill(manager);
  await name.press('Enter');
  await popup.getByRole('button', { name: 'Send my day' }).click();
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Save a file' }).click(),
  ]);
  await popup.getByRole('button', { name: 'Send my day' }).click();
  await popup.getByRole('button', { name: 'Copy as text' }).click();
  await popup.getByText('Copied. Paste it into a chat').waitFor();
  const block = await popup.evaluate(() => navigator.clipboard.readText());
  const stream = await download.createReadStream();
  let text = '';
  for await (const part of stream) text += part;
  return { name: download.suggestedFilename(), text, block };
}

/** Drops files on the page as the browser would. */
async function drop(page: Page, files: readonly { name: string; text: string }[]) {
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
    for (const type of ['dragover', 'drop']) {
      const options = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent(type, options));
    }
  }, files);
}

const rowsOf = (page: Page) =>
  page
    .getByRole('table', { name: 'Managers' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );

let days: SentDay[];
let head: Page;

beforeAll(async () => {
  days = [await sendDay('Anna', 'Qualified'), await sendDay('Boris', 'Qualified')];
  head = await (await start()).openOptions();
  await head.goto(head.url().replace('options.html', 'report.html'));
  // Nothing takes a drop before the report stands.
  await head.getByRole('heading').first().waitFor();
}, 120_000);

it('takes the files of two managers that are dropped together, a step that both report once', async () => {
  await drop(head, days);
  await head.getByRole('button', { name: 'Take all' }).click();
  await head.getByText('Taken in. All numbers are up to date.').waitFor();
  await expect.poll(async () => (await rowsOf(head)).length).toBe(2);
  const rows = await rowsOf(head);
  // Anna was first in the client's timeline: she has the step (rule 10).
  expect(rows.map(([name, , , , contacts, successful]) => [name, contacts, successful])).toEqual([
    ['Anna', '1', '1'],
    ['Boris', '1', '0'],
  ]);
});

it('finds nothing new in the same days pasted as text', async () => {
  const text = days.map(({ block }) => block).join('\nHere is mine:\n');
  await head.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
  await head.getByText('There is nothing new in it.').waitFor();
  await head.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  expect((await rowsOf(head)).length).toBe(2);
});

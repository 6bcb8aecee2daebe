import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import counting from '../counting-cases.json' with { type: 'json' };
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { fillWith } from './support/pages/open-state.ts';
import { readRows } from './support/pages/read-board.ts';

/** The evening that started it all: Petrov, 6 of 16, stands before Ivanov, 3 of 27, wherever the head looks. */

const { day } = counting.evening;

/** Pixels between the margins of a page A4 (210 mm without 24, at 96 a inch). */
const PAPER = 703;

let extension: RunningExtension;

beforeAll(async () => {
  extension = await launchWithExtension();
  await fillWith(extension, 'evening');
});

afterAll(() => extension?.close());

async function open(path: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.clock.setFixedTime(`${day}T18:00:00+02:00`);
  await page.goto(extension.url(path));
  await page.locator('main:not([aria-busy="true"]) table').first().waitFor();
  return page;
}

it('in the popup', async () => {
  const popup = await open('popup.html');
  expect(await popup.evaluate(readRows, 'Managers')).toEqual([
    ['Petrov', '6', '16', '38%'],
    ['Ivanov', '3', '27', '11%'],
  ]);
  await popup.getByRole('button', { name: 'Earlier' }).click();
  await popup.getByText('No contacts in this time').waitFor();
  await popup.getByRole('button', { name: 'Later' }).click();
  await expect.poll(() => popup.evaluate(readRows, 'Managers')).toHaveLength(2);
  await popup.close();
});

it('in the table, and in any order that is asked for', async () => {
  const report = await open('report.html');
  const cells = async () =>
    (await report.evaluate(readRows, 'Managers')).map((row) => row.slice(0, 7));
  const petrov = ['Petrov', '15', '1', '0', '16', '6', '38%'];
  const ivanov = ['Ivanov', '25', '2', '0', '27', '3', '11%'];
  expect(await cells()).toEqual([petrov, ivanov]);
  const table = report.getByRole('table', { name: 'Managers' });
  const header = table.getByRole('columnheader', { name: 'Contacts', exact: true });
  await header.getByRole('button').press('Enter');
  await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
  expect(await cells()).toEqual([ivanov, petrov]);
  await report.close();
});

it('in the text for a chat', async () => {
  const report = await open('report.html');
  await report.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await report.getByRole('button', { name: 'Copy as text' }).click();
  await report.getByText('Copied').waitFor();
  const text = await report.evaluate(() => navigator.clipboard.readText());
  const lines = text.split('\n').filter((line) => /Petrov|Ivanov/.test(line));
  expect(lines[0]).toMatch(/^1\. Petrov.*6.*16/);
  expect(lines[1]).toMatch(/^2\. Ivanov.*3.*27/);
  await report.close();
});

it('on one page of paper, in black and white', async () => {
  const report = await open('report.html');
  const pdf = (await report.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  // A4 is 595 × 842 points.
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await report.emulateMedia({ media: 'print' });
  expect((await report.evaluate(readRows, 'Managers')).map(([name]) => name)).toEqual([
    'Petrov',
    'Ivanov',
  ]);
  const picture = await report.screenshot({ fullPage: true });
  expect(await mostColour(report, picture.toString('base64'))).toBeLessThan(12);
  await report.close();
});

it.each([
  ['bigTeam', 40],
  ['crowd', 70],
] as const)('of the %s, %d managers, is one page too', { timeout: 60_000 }, async (seed, size) => {
  await fillWith(extension, seed);
  const report = await extension.context.newPage();
  await report.goto(extension.url('report.html'));
  await report.locator('main:not([aria-busy="true"]) .flow-table').waitFor();
  const pdf = (await report.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  expect(await report.evaluate(readRows, 'Managers')).toHaveLength(size);
  await report.close();
});

const LONG = { timeout: 240_000 };

it(
  'of a team prints on one page too, for a day, a week and a month, also in long words',
  LONG,
  async () => {
    for (const language of ['en', 'de', 'ru']) {
      await fillWith(extension, 'team', language);
      for (const search of ['', '?period=week', '?period=month']) {
        const report = await extension.context.newPage();
        await report.goto(extension.url(`report.html${search}`));
        await report.locator('main:not([aria-busy="true"]) .flow-table').waitFor();
        const pdf = (await report.pdf({ preferCSSPageSize: true })).toString('latin1');
        const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g);
        expect(pages, `${language} ${search}`).toHaveLength(1);
        await report.setViewportSize({ width: PAPER, height: 1000 });
        await report.emulateMedia({ media: 'print' });
        const picture = await report.screenshot({ fullPage: true });
        expect(await mostColour(report, picture.toString('base64'))).toBeLessThan(12);
        const cut = await report.evaluate(() =>
          [...document.querySelectorAll('.table-scroll')]
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
            .map(({ textContent }) => textContent?.slice(0, 60)),
        );
        expect(cut, `${language} ${search}`).toEqual([]);
        await report.close();
      }
    }
  },
);

/** How far the most colourful pixel of a picture is from grey, 0 to 255. */
function mostColour(page: Page, png: string): Promise<number> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const { data } = canvas?.getImageData(0, 0, width, height) ?? { data: [] };
    let most = 0;
    for (let i = 0; i < data.length; i += 4) {
      const [red = 0, green = 0, blue = 0] = data.slice(i, i + 3);
      most = Math.max(most, Math.max(red, green, blue) - Math.min(red, green, blue));
    }
    return most;
  }, png);
}

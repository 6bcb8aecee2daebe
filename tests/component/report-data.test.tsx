// @vitest-environment jsdom
import { configure, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { ReportPage } from '@/entrypoints/report/report-page';
import { localDay } from '@/entrypoints/shared/today';
import { toTextBlock, writeDay } from '@/lib/transfer';
import { EVENING, seedEvening } from './evening';
import { expectAccessible, freshDb, renderPage } from './render-page';
import { add, addMe } from './seed';
import { type SavedFiles, stubFiles } from './support-files';

// An import is several transactions.
configure({ asyncUtilTimeout: 15_000 });

let saved: SavedFiles;

beforeEach(() => {
  saved = stubFiles();
});

/** A manager's own browser: two contacts of today, one of them successful. */
async function dayOf(name: string): Promise<string> {
  const db = await freshDb();
  const me = await addMe(db, name);
  const step = { resultingStage: 'qualified', stageSaidByManager: 'new' };
  await add(db, me, `${name} 1`, { id: `${name}-1`, ...step });
  await add(db, me, `${name} 2`, { id: `${name}-2` });
  return writeDay(db, me, localDay(), new Date().toISOString());
}

/** Something dragged over the page, and let go there. */
function drop(files: File[], type: 'drop' | 'dragOver' = 'drop') {
  const event = createEvent[type](document.body);
  Object.assign(event, { dataTransfer: { files, types: ['Files'] } });
  fireEvent(document.body, event);
  return event;
}

function paste(text: string, target: Element = document.body) {
  const event = createEvent.paste(target);
  Object.assign(event, { clipboardData: { files: [], getData: () => text } });
  fireEvent(target, event);
}

const rowsOf = async () => {
  const table = await screen.findByRole('table', { name: 'Managers' });
  const [, ...rows] = within(table).getAllByRole('row');
  return rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
};

it('takes the days of several managers dropped anywhere on it', async () => {
  const { user } = await renderPage(<ReportPage />);
  await screen.findByText(/^Managers can send their day/);
  const files = await Promise.all(
    ['Anna', 'Boris'].map(async (name) => new File([await dayOf(name)], `${name}.json`)),
  );
  drop(files, 'dragOver');
  expect(await screen.findByText('Drop the managers’ files here')).toBeVisible();
  const dropped = drop(files);
  expect(dropped.defaultPrevented).toBe(true);
  const dialog = within(await screen.findByRole('dialog', { name: /Anna.json, Boris.json/ }));
  expect(screen.queryByText('Drop the managers’ files here')).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Take all' }));
  await waitFor(async () =>
    expect((await rowsOf()).map(([name, , , , all, good]) => [name, all, good])).toEqual([
      ['Anna', '2', '1'],
      ['Boris', '2', '1'],
    ]),
  );
  expect(await screen.findByText('Taken in. All numbers are up to date.')).toBeVisible();
});

it('takes days pasted onto it as text, and leaves other pastes alone', async () => {
  const { user, db } = await renderPage(<ReportPage />);
  await screen.findByText(/^Managers can send their day/);
  const text =
    (await toTextBlock('A', await dayOf('Anna'))) + (await toTextBlock('B', await dayOf('Boris')));
  paste('a link that was copied before');
  paste(text, screen.getByLabelText('Period'));
  // As long as the text block takes to be unpacked, and longer.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(screen.queryByRole('dialog')).toBeNull();
  paste(text);
  await user.click(await screen.findByRole('button', { name: 'Take all' }));
  await waitFor(async () => expect(await db.interactions.count()).toBe(4));
});

it('says that a pasted day is damaged, and what to copy where there is none', async () => {
  const { user } = await renderPage(<ReportPage />);
  await screen.findByText(/^Managers can send their day/);
  paste((await toTextBlock('A', await dayOf('Anna'))).replace(':END', ''));
  expect(await screen.findByText(/damaged or cut off/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Paste' }));
  const field = await screen.findByLabelText('The text that the managers sent, one or several');
  fireEvent.change(field, { target: { value: 'see you tomorrow' } });
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText(/^No day of a manager is in this text/)).toBeVisible();
});

it('asks before it takes in, and changes nothing where the answer is no', async () => {
  const { user, db } = await renderPage(<ReportPage />);
  await screen.findByText(/^Managers can send their day/);
  await user.click(screen.getByRole('button', { name: 'Paste' }));
  const field = await screen.findByLabelText('The text that the managers sent, one or several');
  fireEvent.change(field, { target: { value: await toTextBlock('A', await dayOf('Anna')) } });
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Pasted text 1/ }));
  await expectAccessible();
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(async () => expect(await db.imports.count()).toBe(0));
  expect(await db.interactions.count()).toBe(0);
});

it('exports what it counts: its days, its filters', async () => {
  const hash = `/report.html?day=${EVENING}&kind=meeting`;
  const { user } = await renderPage(<ReportPage />, { hash, seed: seedEvening });
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  expect(screen.getByText(/^Only the contacts of this time that fit the filters/)).toBeVisible();
  await user.selectOptions(screen.getByLabelText('File for'), 'other programs (CSV)');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save file' }));
  const [header, ...rows] = (await saved.textOf('.csv')).trim().split('\r\n');
  expect(header).toContain(';kind;');
  // Two meetings of Ivanov and one of Petrov, as the table says.
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toContain(';meeting;');
});

it('exports a workbook of the days shown', async () => {
  const hash = `/report.html?day=${EVENING}`;
  const { user } = await renderPage(<ReportPage />, { hash, seed: seedEvening });
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  await user.click(screen.getByRole('button', { name: 'Save file' }));
  expect((await saved.textOf('.xlsx')).startsWith('PK')).toBe(true);
  expect(await screen.findByText(`Saved: stagemark-${EVENING}.xlsx`)).toBeVisible();
});

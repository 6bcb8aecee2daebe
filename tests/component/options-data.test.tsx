// @vitest-environment jsdom
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import type { StagemarkDb } from '@/lib/store';
import { toTextBlock, writeDay, writeJson } from '@/lib/transfer';
import { expectAccessible, freshDb, renderPage } from './render-page';
import { add, addMe } from './seed';
import { type SavedFiles, stubFiles } from './support-files';

// An import is several transactions.
configure({ asyncUtilTimeout: 15_000 });

let saved: SavedFiles;

beforeEach(() => {
  saved = stubFiles();
});

async function seed(db: StagemarkDb) {
  const me = await addMe(db, 'Anna');
  await add(db, me, 'Acme', { resultingStage: 'qualified', stageSaidByManager: 'new' });
  await add(db, me, 'Globex', { kind: 'meeting' });
}

const button = (name: string) => screen.findByRole('button', { name });

const savedAs = (extension: string) => saved.textOf(extension);

/** Hands files to the page as the file dialog would. */
function pick(...files: File[]) {
  fireEvent.change(screen.getByTestId('import-file'), { target: { files } });
}

/** Everything of another browser with two contacts. */
async function backup(): Promise<string> {
  const other = await freshDb();
  await seed(other);
  let text = '';
  for await (const part of writeJson(other, '2026-11-23T12:00:00.000Z')) text += part;
  return text;
}

it('exports contacts as CSV with the chosen separator', async () => {
  const { user } = await renderPage(<Options />, { seed });
  await user.selectOptions(await screen.findByLabelText('Separator in CSV'), 'Semicolon');
  await user.click(await button('Export CSV'));
  const text = await savedAs('.csv');
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text).toContain('id;at;managerName;clientName;');
  expect(text).toContain(';Anna;Acme;call;advanced;');
  expect(await screen.findByText(/^Saved: stagemark-.*\.csv$/)).toBeVisible();
});

it('exports a workbook and everything as JSON', async () => {
  const { user, db } = await renderPage(<Options />, { seed });
  await user.click(await button('Export XLSX'));
  expect((await savedAs('.xlsx')).startsWith('PK')).toBe(true);
  await user.click(await button('Export JSON'));
  expect(JSON.parse(await savedAs('.json')).tables.interactions).toHaveLength(2);
  expect(await db.settings.get('last-backup')).toBeDefined();
});

it('says why nothing was exported, and leaves no file', async () => {
  vi.stubGlobal('showSaveFilePicker', async () => ({
    createWritable: async () => ({
      write: async () => {
        throw new DOMException('Full', 'QuotaExceededError');
      },
      close: async () => undefined,
      abort: async () => undefined,
    }),
  }));
  const { user } = await renderPage(<Options />, { seed });
  await user.click(await button('Export CSV'));
  expect(await screen.findByText(/the disk is full/)).toBeVisible();
});

it('shows what a file would do before it does it, then does it', async () => {
  const { user, db } = await renderPage(<Options />);
  await button('Import');
  pick(new File([await backup()], 'anna.json'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Take in anna.json?' }));
  const contacts = dialog.getByRole('rowheader', { name: 'Contacts' }).closest('tr');
  expect(contacts).toHaveTextContent('Contacts2000');
  expect(await db.interactions.count()).toBe(0);
  await expectAccessible();
  await user.click(dialog.getByRole('button', { name: 'Take all' }));
  expect(await screen.findByText('Taken in. All numbers are up to date.')).toBeVisible();
  expect(await db.interactions.count()).toBe(2);
});

it('takes nothing in when the question is answered with Cancel', async () => {
  const { user, db } = await renderPage(<Options />);
  await button('Import');
  pick(new File([await backup()], 'anna.json'));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(async () => expect(await db.imports.count()).toBe(0));
  expect(await db.interactions.count()).toBe(0);
  expect(await db.staged.count()).toBe(0);
});

it('offers nothing to take where nothing is new', async () => {
  const { user } = await renderPage(<Options />);
  await button('Import');
  pick(new File(['when,who,client\nnever,Ann,Acme\n'], 'other.csv'));
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Take in other.csv?' }));
  expect(dialog.getByText('There is nothing new in it.')).toBeVisible();
  expect(dialog.queryByRole('button', { name: /Take/ })).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(async () => expect(await button('Import')).toBeEnabled());
});

it('lists bad records with their lines, and takes the good ones only when told', async () => {
  const { user, db } = await renderPage(<Options />);
  await button('Import');
  const text = (await backup()).replace('"kind":"meeting"', '"kind":"coffee"');
  pick(new File([text], 'anna.json'));
  const dialog = within(await screen.findByRole('dialog'));
  const list = dialog.getByRole('list', { name: 'Records that can’t be read' });
  expect(list).toHaveTextContent(/Line \d+: Kind can’t be “coffee”\./);
  await user.click(dialog.getByRole('button', { name: 'Take the good ones' }));
  await screen.findByText('Taken in. All numbers are up to date.');
  expect(await db.interactions.count()).toBe(1);
});

it.each([
  ['{"stagemark":99,"tables":{"interactions":[{}]}}', /newer Stagemark. Update/],
  ['{"stagemark":2,"tables":{', /damaged or cut off at line 1/],
  ['PK\u0003\u0004', /neither a file of Stagemark nor a table/],
  ['', /The file is empty/],
])('refuses a bad file with a reason: %s', async (text, reason) => {
  await renderPage(<Options />);
  await button('Import');
  pick(new File([text], 'bad'));
  expect(await screen.findByText(reason)).toBeVisible();
  // The next file can be given at once.
  await waitFor(async () => expect(await button('Import')).toBeEnabled());
});

it('says which of several files is bad', async () => {
  await renderPage(<Options />);
  await button('Import');
  pick(new File([await backup()], 'anna.json'), new File(['{"x":'], 'boris.json'));
  expect(await screen.findByText(/^boris\.json · .*damaged or cut off/)).toBeVisible();
});

it('asks what the columns of somebody else’s table mean', async () => {
  const { user, db } = await renderPage(<Options />);
  await button('Import');
  const table =
    'when,who,customer,what\n23/11/2026 09:00,Ann,Acme,call\n24/11/2026,Bob,Globex,email\n';
  pick(new File([table], 'other.csv'));
  const mapping = within(await screen.findByRole('dialog'));
  expect(await mapping.findByLabelText('Client')).toHaveDisplayValue('customer');
  expect(mapping.getByLabelText('Dates are written')).toHaveDisplayValue('Day, month, year');
  await user.selectOptions(mapping.getByLabelText('Manager'), 'who');
  await user.selectOptions(mapping.getByLabelText('Kind'), 'what');
  await expectAccessible();
  await user.click(mapping.getByRole('button', { name: 'Continue' }));
  const preview = await screen.findByRole('button', { name: 'Take all' });
  await user.click(preview);
  await screen.findByText('Taken in. All numbers are up to date.');
  expect((await db.managers.toArray()).map(({ name }) => name).sort()).toEqual(['Ann', 'Bob']);
});

/** Somebody else's table on the page, with the dialog that asks what its columns mean. */
async function giveTable(table: BlobPart) {
  const rendered = await renderPage(<Options />);
  await button('Import');
  pick(new File([table], 'other.csv'));
  const mapping = within(await screen.findByRole('dialog', { name: /^What do the columns/ }));
  return { ...rendered, mapping };
}

it('takes a table without a row of names, two columns of one name, and rows of nobody', async () => {
  const { user, db, mapping } = await giveTable(
    '2026-11-23 09:00;Acme;call\n2026-11-24;Bolt;sms\n',
  );
  expect(
    mapping.getByRole('switch', { name: 'The first row names the columns' }),
  ).not.toBeChecked();
  expect(mapping.getByLabelText('Time')).toHaveDisplayValue('Column 1');
  expect(mapping.getByLabelText('Kind')).toHaveDisplayValue('Column 3');
  expect(mapping.getByLabelText('Manager of all rows')).toHaveDisplayValue('Not named yet');
  await user.selectOptions(mapping.getByLabelText('Client'), 'Column 2');
  await expectAccessible();
  await user.click(mapping.getByRole('button', { name: 'Continue' }));
  await user.click(await screen.findByRole('button', { name: 'Take all' }));
  await screen.findByText('Taken in. All numbers are up to date.');
  expect(await db.interactions.count()).toBe(2);
});

it('tells columns of one name apart, and goes on only with a time', async () => {
  const { user, mapping } = await giveTable('name,name,day\nAnn,Acme,2026-11-23\n');
  expect(mapping.getAllByRole('option', { name: 'name (Column 2)' }).length).toBeGreaterThan(0);
  await user.selectOptions(mapping.getByLabelText('Time'), 'No column');
  expect(mapping.getByRole('button', { name: 'Continue' })).toBeDisabled();
  expect(mapping.getByText('Say which column holds the time.')).toBeVisible();
});

it('asks what words mean that nothing here is called', async () => {
  const { user, db, mapping } = await giveTable(
    'when,who,client,kind,stage\n2026-11-23,Ann,Acme,Coffee,Closed deal\n2026-11-24,Ann,Bolt,Task,\n',
  );
  await user.selectOptions(mapping.getByLabelText('Kind “Coffee”'), 'Meeting');
  await user.selectOptions(mapping.getByLabelText('Stage “Closed deal”'), 'Won');
  await expectAccessible();
  await user.click(mapping.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText(/Kind “Task” is not known here/)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Take the good ones' }));
  await screen.findByText('Taken in. All numbers are up to date.');
  expect(await db.interactions.toArray()).toMatchObject([
    { kind: 'meeting', resultingStage: 'won' },
  ]);
});

it('lets the letters of an old file be set right', async () => {
  const text = 'when;who;client\n2026-11-23;Anna;Caf';
  const bytes = new Uint8Array([...new TextEncoder().encode(text), 0xe9, 10]);
  const { user, mapping } = await giveTable(bytes);
  expect(mapping.getByText('Café')).toBeVisible();
  await user.selectOptions(mapping.getByLabelText('Letters of the file'), 'windows-1251');
  expect(await screen.findByText('Cafй')).toBeVisible();
});

it('counts a file once that is given twice', async () => {
  await renderPage(<Options />);
  await button('Import');
  const text = await backup();
  pick(new File([text], 'anna.json'), new File([text], 'anna (1).json'));
  const dialog = within(await screen.findByRole('dialog', { name: /^Take in/ }));
  const contacts = dialog.getByRole('rowheader', { name: 'Contacts' }).closest('tr');
  expect(contacts).toHaveTextContent('Contacts2020');
});

it('takes days that managers sent as text', async () => {
  const { user, db } = await renderPage(<Options />);
  const other = await freshDb();
  await seed(other);
  const [row] = await other.interactions.toArray();
  const day = await writeDay(other, row?.manager ?? '', row?.day ?? '', '2026-11-23T12:00:00.000Z');
  await user.click(await button('Paste'));
  const field = screen.getByLabelText('The text that the managers sent, one or several');
  fireEvent.change(field, { target: { value: 'hello' } });
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText(/^No day of a manager is in this text/)).toBeVisible();
  fireEvent.change(field, { target: { value: await toTextBlock('Anna', day) } });
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await user.click(await screen.findByRole('button', { name: 'Take all' }));
  await screen.findByText('Taken in. All numbers are up to date.');
  expect(await db.interactions.count()).toBe(2);
});

it('takes several files dropped at once', async () => {
  const { db } = await renderPage(<Options />);
  const target = (await screen.findByRole('heading', { name: 'Import' })).parentElement;
  const file = await backup();
  const files = [new File([file], 'a.json'), new File([file], 'b.json')];
  if (target) fireEvent.drop(target, { dataTransfer: { files } });
  expect(await screen.findByRole('dialog', { name: 'Take in a.json, b.json?' })).toBeVisible();
  expect(await db.interactions.count()).toBe(0);
});

// @vitest-environment jsdom
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Options } from '@/entrypoints/options/options';
import { ReportPage } from '@/entrypoints/report/report-page';
import { BACKUP_ALARM, readAutoBackup } from '@/entrypoints/shared/backup/auto-backup';
import { noteBackup } from '@/entrypoints/shared/backup/backup-age';
import { putSetting, type StagemarkDb } from '@/lib/store';
import { writeJson } from '@/lib/transfer';
import { expectAccessible, freshDb, renderPage } from './render-page';
import { add, addMe } from './seed';
import { type SavedFiles, stubFiles } from './support-files';

configure({ asyncUtilTimeout: 15_000 });

let saved: SavedFiles;

beforeEach(() => {
  saved = stubFiles();
});

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

async function seed(db: StagemarkDb) {
  const me = await addMe(db, 'Anna');
  await add(db, me, 'Acme', { id: 'old', at: '2020-01-01T09:00:00.000+02:00' });
}

async function fileOf(db: StagemarkDb): Promise<string> {
  let text = '';
  for await (const part of writeJson(db, new Date().toISOString())) text += part;
  return text;
}

/** A backup with two contacts that this browser never saw. */
async function backup(): Promise<File> {
  const other = await freshDb();
  const me = await addMe(other, 'Boris');
  await add(other, me, 'Globex', { id: 'b1' });
  await add(other, me, 'Initech', { id: 'b2' });
  return new File([await fileOf(other)], 'boris.json');
}

const pickBackup = (file: File) =>
  fireEvent.change(screen.getByTestId('restore-file'), { target: { files: [file] } });

it('saves a backup now, and knows when', async () => {
  const { user, db } = await renderPage(<Options />, { seed });
  expect(await screen.findByText('There is no backup yet.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Back up now' }));
  expect(JSON.parse(await saved.textOf('.json')).tables.interactions).toHaveLength(1);
  expect(await screen.findByText(/^Last backup: /)).toBeVisible();
  expect(await db.settings.get('last-backup')).toBeDefined();
});

it('asks for the permission when the weekly backup is switched on, and then looks at once', async () => {
  const { user, db, stubs } = await renderPage(<Options />, { seed });
  const box = await screen.findByRole('switch', { name: 'Save a backup every week' });
  expect(box).not.toBeChecked();
  await user.click(box);
  expect(stubs.request).toHaveBeenCalledWith({ permissions: ['downloads'] });
  await waitFor(() => expect(box).toBeChecked());
  expect(await fakeBrowser.alarms.get(BACKUP_ALARM)).toMatchObject({ periodInMinutes: 180 });
  await expectAccessible();
  await user.click(box);
  await waitFor(() => expect(box).not.toBeChecked());
  expect(await fakeBrowser.alarms.get(BACKUP_ALARM)).toBeUndefined();
  expect((await readAutoBackup(db)).isOn).toBe(false);
});

it('stays off, and says so, where the browser refuses', async () => {
  const { user, db } = await renderPage(<Options />, {
    seed,
    stub: ({ request }) => request.mockResolvedValue(false),
  });
  await user.click(await screen.findByRole('switch', { name: 'Save a backup every week' }));
  expect(await screen.findByText(/gave no permission for downloads/)).toBeVisible();
  expect((await readAutoBackup(db)).isOn).toBe(false);
});

it('tells why the last weekly backup came to nothing', async () => {
  await renderPage(<Options />, {
    seed: async (db) => {
      await seed(db);
      await putSetting(db, 'auto-backup', { isOn: true, fault: 'FILE_NO_SPACE' });
    },
  });
  expect(await screen.findByText(/did not work \(FILE_NO_SPACE\)/)).toBeVisible();
});

it('restores a backup after it has shown what goes, and keeps a copy to go back to', async () => {
  const { user, db } = await renderPage(<Options />, { seed });
  await screen.findByRole('button', { name: 'Restore a backup' });
  pickBackup(await backup());
  const question = 'Replace everything with boris.json?';
  const dialog = within(await screen.findByRole('dialog', { name: question }));
  expect(dialog.getByText(/^The backup holds 2 contacts\. Contacts from /)).toBeVisible();
  expect(dialog.getByText(/^1 contact that is stored now is not in it/)).toBeVisible();
  await expectAccessible();
  expect(await db.interactions.count()).toBe(1);
  await user.click(dialog.getByRole('button', { name: 'Replace everything' }));
  // Looked for seldom: looking through the whole page takes longer than restoring two contacts.
  const seldom = { timeout: 30_000, interval: 500 };
  await screen.findByText('Restored. All numbers are up to date.', {}, seldom);
  expect((await db.interactions.toArray()).map(({ id }) => id).sort()).toEqual(['b1', 'b2']);

  const copy = await screen.findByText(/^Before a backup was restored, .*: 1 contact$/);
  const row = within(copy.closest('li') as HTMLElement);
  await user.click(row.getByRole('button', { name: 'Bring back' }));
  const back = within(
    await screen.findByRole('dialog', { name: /^Replace everything with Before/ }),
  );
  await user.click(back.getByRole('button', { name: 'Replace everything' }));
  await waitFor(async () => expect((await db.interactions.toArray())[0]?.id).toBe('old'), seldom);
  expect(await db.interactions.count()).toBe(1);
}, 90_000);

it('changes nothing where the question is answered with Cancel, or the file is no backup', async () => {
  const { user, db } = await renderPage(<Options />, { seed });
  await screen.findByRole('button', { name: 'Restore a backup' });
  pickBackup(await backup());
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(async () => expect(await db.imports.count()).toBe(0));
  pickBackup(new File(['a;b\n1;2\n'], 'table.json'));
  expect(await screen.findByText(/^This file is no backup of everything/)).toBeVisible();
  await user.click(screen.getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
  // A manager's day would leave nothing but that day.
  const day = '{"stagemark":2,"kind":"day","exportedAt":"","tables":{"interactions":[]}}';
  pickBackup(new File([day], 'stagemark-anna.json'));
  expect(await screen.findByText(/^This file is no backup of everything/)).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect((await db.interactions.toArray()).map(({ id }) => id)).toEqual(['old']);
});

it.each([
  ['never made', null, 'There is no backup of your contacts yet.'],
  ['older than a week', ago(12), 'Your last backup is 12 days old.'],
  ['of yesterday', ago(1), null],
])('reminds the head once a week: a backup %s', async (_, last, text) => {
  const { user, db } = await renderPage(<ReportPage />, {
    seed: async (store) => {
      await seed(store);
      if (last) await noteBackup(store, last);
    },
  });
  await screen.findByRole('button', { name: 'Import' });
  if (text === null) {
    expect(screen.queryByText(/backup/)).toBeNull();
    return;
  }
  expect(await screen.findByText(text)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByText(text)).toBeNull());
  expect(await db.settings.get('backup-later')).toBeDefined();
});

it('does not remind where one is made every week', async () => {
  await renderPage(<ReportPage />, {
    seed: async (db) => {
      await seed(db);
      await putSetting(db, 'auto-backup', { isOn: true, fault: null });
    },
  });
  await screen.findByRole('button', { name: 'Import' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(screen.queryByText(/backup/)).toBeNull();
});

// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import { firstKept } from '@/entrypoints/shared/retention';
import { copyBeforeRestore, listCopies, type StagemarkDb } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe } from './seed';

configure({ asyncUtilTimeout: 15_000 });

async function seed(db: StagemarkDb) {
  const me = await addMe(db, 'Anna');
  await add(db, me, 'Acme', { resultingStage: 'qualified', stageSaidByManager: 'new' });
  await add(db, me, 'Globex', { at: '2020-01-01T09:00:00.000+02:00' });
}

it('deletes a client after it has shown what goes', async () => {
  const { user, db } = await renderPage(<Options />, { seed });
  const ask = await screen.findByRole('button', { name: 'Show what would go' });
  expect(ask).toBeDisabled();
  await user.type(screen.getByRole('combobox', { name: 'Client' }), 'acm');
  await user.click(await screen.findByRole('option', { name: /^Acme/ }));
  await user.click(ask);
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete this for good?' }));
  expect(dialog.getByText('Acme')).toBeVisible();
  expect(dialog.getByText('1 contact would go.')).toBeVisible();
  expect(await dialog.findByRole('cell', { name: 'Anna' })).toBeVisible();
  await expectAccessible();
  expect(await db.clients.count()).toBe(2);
  await user.click(dialog.getByRole('button', { name: 'Delete for good' }));
  expect(await screen.findByText('Deleted. All numbers are up to date.')).toBeVisible();
  expect((await db.clients.toArray()).map(({ name }) => name)).toEqual(['Globex']);
  expect(JSON.stringify(await db.interactions.toArray())).not.toContain('Acme');
});

it('finds a client among more than any list could hold', async () => {
  const { user } = await renderPage(<Options />, {
    seed: async (db) => {
      await seed(db);
      const [known] = await db.clients.toArray();
      if (!known) throw new Error('No client');
      const many = Array.from({ length: 2_100 }, (_, i) => {
        const id = `a${i}`;
        return { ...known, id, root: id, recordId: id, name: `One of many ${i}` };
      });
      await db.clients.bulkAdd(many);
    },
  });
  await user.type(await screen.findByRole('combobox', { name: 'Client' }), 'glob');
  expect(await screen.findByRole('option', { name: /^Globex/ })).toBeVisible();
});

it('keeps all where the question is answered with Cancel', async () => {
  const { user, db } = await renderPage(<Options />, { seed });
  await user.selectOptions(await screen.findByLabelText('Delete'), 'Everything');
  await user.click(screen.getByRole('button', { name: 'Show what would go' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('2 contacts would go.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(await db.interactions.count()).toBe(2);
});

it('deletes everything, and begins with the funnel that everybody starts with', async () => {
  const { user, db } = await renderPage(<Options />, { seed, language: 'en' });
  await user.selectOptions(await screen.findByLabelText('Delete'), 'Everything');
  await user.click(screen.getByRole('button', { name: 'Show what would go' }));
  await user.click(await screen.findByRole('button', { name: 'Delete for good' }));
  await screen.findByText('Deleted. All numbers are up to date.');
  expect([await db.interactions.count(), await db.managers.count()]).toEqual([0, 0]);
  expect((await db.funnels.toArray()).map(({ id }) => id)).toEqual(['starter']);
});

it('removes what is older than it is kept', async () => {
  const { user, db } = await renderPage(<Options />, { seed });
  await user.selectOptions(await screen.findByLabelText('Keep contacts'), '12 months');
  const dialog = within(await screen.findByRole('dialog', { name: /^Remove all contacts before/ }));
  expect(dialog.getByText('1 contact would go.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Delete for good' }));
  await screen.findByText('Deleted. All numbers are up to date.');
  expect(await db.interactions.count()).toBe(1);
  await waitFor(() =>
    expect(screen.getByLabelText('Keep contacts')).toHaveDisplayValue('12 months'),
  );
  expect(firstKept('2026-11-24', 12)).toBe('2025-11-01');
});

it('reminds of a backup, and lists exactly what is stored', async () => {
  await renderPage(<Options />, { seed });
  expect(await screen.findByText(/^Save a backup now and keep the file/)).toBeVisible();
  const part = screen.getByRole('heading', { name: 'What exactly is stored' }).parentElement;
  expect(within(part as HTMLElement).getAllByRole('listitem').length).toBeGreaterThan(8);
  expect(screen.getByRole('heading', { name: 'Notice for staff' })).toBeVisible();
});

it('deletes kept copies with everything, and says of them where less is deleted', async () => {
  const { user, db } = await renderPage(<Options />, {
    seed: async (store) => {
      await seed(store);
      await copyBeforeRestore(store.name);
    },
  });
  await user.type(screen.getByRole('combobox', { name: 'Client' }), 'acm');
  await user.click(await screen.findByRole('option', { name: /^Acme/ }));
  await user.click(screen.getByRole('button', { name: 'Show what would go' }));
  const less = within(await screen.findByRole('dialog'));
  expect(less.getByText(/^Kept copies and backup files still hold it/)).toBeVisible();
  await user.click(less.getByRole('button', { name: 'Cancel' }));
  await user.selectOptions(screen.getByLabelText('Delete'), 'Everything');
  await user.click(screen.getByRole('button', { name: 'Show what would go' }));
  const all = within(await screen.findByRole('dialog'));
  expect(all.queryByText(/^Kept copies/)).toBeNull();
  await user.click(all.getByRole('button', { name: 'Delete for good' }));
  await screen.findByText('Deleted. All numbers are up to date.');
  expect(await listCopies(db.name)).toEqual([]);
});

// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import { getCurrentManager, getManager, listManagers, managerFor } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe, edit } from './seed';

const whoAmI = () => screen.findByRole('combobox', { name: 'I am' });

it('lets a new person say the name', async () => {
  const { user, db } = await renderPage(<Options />);
  expect(await whoAmI()).toHaveDisplayValue('Not chosen');
  await user.selectOptions(await whoAmI(), 'Somebody not listed …');
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Olena{Enter}');
  await waitFor(async () => expect(await whoAmI()).toHaveDisplayValue('Olena'));
  const id = (await getCurrentManager(db)) ?? '';
  expect((await getManager(db, id))?.name).toBe('Olena');
});

it('lets the user be somebody who is known', async () => {
  const { user, db } = await renderPage(<Options />, {
    seed: async (store) => {
      await managerFor(store, { site: 'a', id: '1', name: 'Boris' }, edit());
      await addMe(store, 'Anna');
    },
  });
  expect(await whoAmI()).toHaveDisplayValue('Anna');
  await user.selectOptions(await whoAmI(), 'Boris');
  await waitFor(async () => expect(await getCurrentManager(db)).toBe('a/1'));
});

it('renames a manager', async () => {
  const { user, db } = await renderPage(<Options />, { seed: (store) => addMe(store, 'Anna') });
  const name = await screen.findByRole('textbox', { name: 'Name of Anna' });
  await user.clear(name);
  await user.type(name, 'Anna Petrova{Enter}');
  await waitFor(async () => expect((await listManagers(db))[0]?.name).toBe('Anna Petrova'));
});

it('joins two names of one person after a question', async () => {
  const { user, db } = await renderPage(<Options />, {
    seed: async (store) => {
      const me = await addMe(store, 'Anna');
      const other = await managerFor(store, { site: 'b', id: null, name: 'A. Petrova' }, edit());
      await add(store, me, 'Acme');
      await add(store, other.id, 'Globex');
    },
  });
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Join A. Petrova with' }),
    'Anna',
  );
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/All contacts of A. Petrova move to Anna/)).toBeVisible();
  await expectAccessible();
  await user.click(dialog.getByRole('button', { name: 'Join' }));
  expect(await screen.findByText('A. Petrova and Anna are one person now.')).toBeVisible();
  expect(await listManagers(db)).toHaveLength(1);
  expect(new Set((await db.interactions.toArray()).map(({ manager }) => manager)).size).toBe(1);
});

it('links two records of one client after showing what would change', async () => {
  const { user, db } = await renderPage(<Options />, {
    seed: async (store) => {
      const me = await addMe(store, 'Anna');
      await add(store, me, 'Acme deal');
      await add(store, me, 'Acme Ltd');
    },
  });
  const part = within(await screen.findByRole('region', { name: 'Records counted together' }));
  const link = part.getByRole('button', { name: 'Link' });
  expect(link).toBeDisabled();
  const choose = async (label: string, name: string) => {
    await user.type(part.getByRole('combobox', { name: label }), name);
    await user.click(await part.findByRole('option', { name: new RegExp(name) }));
  };
  await choose('First record', 'Acme deal');
  await choose('Link with', 'Acme Ltd');
  await user.click(link);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Are Acme deal and Acme Ltd one client?')).toBeVisible();
  const linked = async () => (await db.audit.toArray()).some(({ what }) => what === 'linked');
  expect(await linked()).toBe(false);
  await user.click(dialog.getByRole('button', { name: 'Link' }));
  await waitFor(async () => expect(await linked()).toBe(true), { timeout: 10_000 });
  expect(await screen.findByText(/Acme Ltd is counted together/)).toBeVisible();
});

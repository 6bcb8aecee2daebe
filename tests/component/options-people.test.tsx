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

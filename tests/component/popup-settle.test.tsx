// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { getClient, getInteraction, listManagers } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe, addSite } from './seed';

const number = (id: string) => screen.getByTestId(id).textContent;
const question = (name: string) => screen.findByRole('list', { name });

it('tags an untagged contact with one click', async () => {
  const { user } = await renderPage(<Popup />, {
    seed: async (db) => {
      const me = await addMe(db);
      await add(db, me, 'Acme', { resultingStage: 'contacted', stageSaidByManager: 'new' });
      await add(db, me, 'Acme');
    },
  });
  const list = await question('Which stage is the client at now?');
  expect(number('untagged-today')).toBe('1');
  expect(within(list).getByText('Acme')).toBeVisible();
  await expectAccessible();
  await user.click(within(list).getByRole('button', { name: 'Proposal' }));
  await waitFor(() => expect(number('successful-today')).toBe('2'));
  expect(screen.queryByTestId('untagged-today')).toBeNull();
  expect(screen.queryByRole('list', { name: 'Which stage is the client at now?' })).toBeNull();
});

describe('a save that told no kind', () => {
  const seed = async (db: Parameters<typeof addMe>[0]) =>
    void (await add(db, await addMe(db), 'Acme', { kind: null }));

  it('is in no number, and a contact once its kind is clicked', async () => {
    const { user } = await renderPage(<Popup />, { seed });
    const list = await question('Was it a contact?');
    expect(number('contacts-today')).toBe('0');
    await expectAccessible();
    await user.click(within(list).getByRole('button', { name: 'Meeting' }));
    await waitFor(() => expect(number('contacts-today')).toBe('1'));
    expect(screen.getByText('1 meeting')).toBeVisible();
    expect(number('untagged-today')).toBe('1');
  });

  it('goes away as not a contact', async () => {
    const { user } = await renderPage(<Popup />, { seed });
    const list = await question('Was it a contact?');
    await user.click(within(list).getByRole('button', { name: 'Not a contact' }));
    await waitFor(() => expect(screen.queryByText('Was it a contact?')).toBeNull());
    expect(number('contacts-today')).toBe('0');
  });
});

describe('a contact whose page told no client', () => {
  it('gets one that is known', async () => {
    let id = '';
    const { user, db } = await renderPage(<Popup />, {
      seed: async (store) => {
        const me = await addMe(store);
        await add(store, me, 'Acme', { resultingStage: 'contacted', stageSaidByManager: 'new' });
        const made = await add(store, me, null, { resultingStage: 'qualified' });
        id = made.interaction.id;
      },
    });
    const list = await question('Which client?');
    expect(number('successful-today')).toBe('1');
    await user.type(within(list).getByRole('combobox', { name: 'Client' }), 'ac');
    await user.click(await screen.findByRole('option', { name: /Acme/ }));
    await expectAccessible();
    await user.click(within(list).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(number('successful-today')).toBe('2'));
    const client = await getClient(db, (await getInteraction(db, id))?.client ?? '');
    expect(client?.name).toBe('Acme');
  });

  it('gets a new one', async () => {
    const { user } = await renderPage(<Popup />, {
      seed: async (db) => void (await add(db, await addMe(db), null)),
    });
    const list = await question('Which client?');
    await user.type(within(list).getByRole('combobox', { name: 'Client' }), 'Brand New{Enter}');
    await waitFor(() => expect(screen.queryByText('Which client?')).toBeNull());
    expect(screen.getAllByText('Brand New').length).toBeGreaterThan(0);
  });
});

it('asks once for a name, and what was counted before goes with it', async () => {
  const { user, db } = await renderPage(<Popup />, {
    seed: async (store) => {
      await addSite(store);
      await add(store, 'me', 'Acme', { resultingStage: 'contacted', stageSaidByManager: 'new' });
    },
  });
  await user.type(await screen.findByLabelText(/What is your name\?/), 'Olena{Enter}');
  expect(await screen.findByText('Olena')).toBeVisible();
  await waitFor(() => expect(number('successful-today')).toBe('1'));
  expect(screen.queryByText('What is your name?')).toBeNull();
  expect((await listManagers(db)).map(({ name }) => name)).toEqual(['Olena']);
});

it('asks to look at a funnel that was read from the CRM', async () => {
  const { user, stubs } = await renderPage(<Popup />, {
    seed: async (db) => {
      await addSite(db);
      await db.funnels.update('starter', { toConfirm: true });
    },
  });
  expect(await screen.findByText(/“Sales” was read from your CRM/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect(stubs.createTab).toHaveBeenCalledWith({
    url: 'chrome-extension://test/options.html#funnels',
  });
});

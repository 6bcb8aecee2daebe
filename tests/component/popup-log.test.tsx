// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe } from './seed';

const group = (name: string) => within(screen.getByRole('radiogroup', { name }));
const client = () => screen.findByRole('combobox', { name: 'Client' });

describe('a contact logged by hand', () => {
  it('is told what will be counted, saved with Enter, and listed', async () => {
    const { user, db } = await renderPage(<Popup />, { seed: (store) => addMe(store) });
    await user.click(await screen.findByRole('button', { name: 'Log a contact' }));
    await user.type(await client(), 'Acme');
    await user.click(group('Kind').getByRole('radio', { name: 'Call' }));
    await user.click(group('Stage before').getByRole('radio', { name: 'New client' }));
    await user.click(group('Resulting stage').getByRole('radio', { name: 'Qualified' }));
    expect(screen.getByRole('status')).toHaveTextContent('Counts: New client → Qualified');
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Logged: Acme')).toBeVisible();
    expect(screen.getByTestId('successful-today')).toHaveTextContent(/^1$/);
    const [stored] = await db.interactions.toArray();
    expect(stored).toMatchObject({ site: 'manual', kind: 'call', activity: null, url: null });
  });

  it('takes one digit per choice', async () => {
    const { user, db } = await renderPage(<Popup />, {
      hash: '/?client=Acme&url=https%3A%2F%2Fcrm.acme.com%2Fdeals%2F5#log',
      seed: (store) => addMe(store),
    });
    expect(await client()).toHaveValue('Acme');
    await user.keyboard('{Tab}2{Tab}1{Tab}3{Enter}');
    await screen.findByText('Logged: Acme');
    const [stored] = await db.interactions.toArray();
    expect(stored).toMatchObject({
      kind: 'meeting',
      stageSaidByManager: 'new',
      resultingStage: 'proposal',
      url: 'https://crm.acme.com/deals/5',
    });
  });

  it('knows where a known client stands, and asks for a reason where nothing moved', async () => {
    const { user, db } = await renderPage(<Popup />, {
      hash: '/#log',
      seed: async (store) => {
        const me = await addMe(store);
        await add(store, me, 'Acme', { resultingStage: 'qualified', stageSaidByManager: 'new' });
      },
    });
    await user.type(await client(), 'acm');
    await user.click(await screen.findByRole('option', { name: /Acme.*deal/ }));
    await waitFor(() =>
      expect(screen.queryByRole('radiogroup', { name: 'Stage before' })).toBeNull(),
    );
    await user.click(group('Kind').getByRole('radio', { name: 'Message' }));
    await user.click(group('Resulting stage').getByRole('radio', { name: 'Qualified' }));
    expect(screen.getByText('No progress')).toBeVisible();
    await user.click(group('No progress because').getByRole('radio', { name: 'Waiting' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Save contact' }));
    await screen.findByText('Logged: Acme');
    expect(screen.getByText('No progress: Waiting')).toBeVisible();
    expect(await db.clients.count()).toBe(1);
  });

  it('is the known client where the name is typed in full', async () => {
    const { user, db } = await renderPage(<Popup />, {
      hash: '/#log',
      seed: async (store) => {
        const me = await addMe(store);
        await add(store, me, 'Acme', { resultingStage: 'qualified', stageSaidByManager: 'new' });
      },
    });
    await user.type(await client(), 'acme');
    await user.click(group('Kind').getByRole('radio', { name: 'Call' }));
    await user.click(group('Resulting stage').getByRole('radio', { name: 'Proposal' }));
    expect(await screen.findByText('Counts: Qualified → Proposal')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save contact' }));
    await screen.findByText(/^Logged/);
    expect(await db.clients.count()).toBe(1);
  });

  it('is one contact, however often the button is pressed', async () => {
    const { user, db } = await renderPage(<Popup />, {
      hash: '/?client=Acme#log',
      seed: (store) => addMe(store),
    });
    await client();
    await user.click(group('Kind').getByRole('radio', { name: 'Call' }));
    await user.tripleClick(screen.getByRole('button', { name: 'Save contact' }));
    await screen.findByText('Logged: Acme');
    expect(await db.interactions.count()).toBe(1);
  });

  it('says what is missing', async () => {
    const { user, db } = await renderPage(<Popup />, { hash: '/#log' });
    await client();
    await user.click(screen.getByRole('button', { name: 'Save contact' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Enter the client’s name.');
    expect(await client()).toHaveFocus();
    expect(await client()).toHaveAccessibleDescription('Enter the client’s name.');
    await user.type(await client(), 'Acme');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save contact' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose call, meeting or message.');
    expect(group('Kind').getByRole('radio', { name: 'Call' })).toHaveFocus();
    expect(await db.interactions.count()).toBe(0);
  });

  it('is left without saving', async () => {
    const { user } = await renderPage(<Popup />, { hash: '/#log' });
    await client();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByTestId('successful-today')).toBeVisible();
  });

  it('takes no address that is not one of the web', async () => {
    const { user, db } = await renderPage(<Popup />, {
      hash: '/?client=Acme&url=javascript%3Aalert(1)#log',
    });
    await client();
    await user.click(group('Kind').getByRole('radio', { name: 'Call' }));
    await user.click(screen.getByRole('button', { name: 'Save contact' }));
    await screen.findByText(/^Logged/);
    expect((await db.interactions.toArray())[0]?.url).toBeNull();
  });
});

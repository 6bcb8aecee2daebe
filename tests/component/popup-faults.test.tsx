// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe } from './seed';

it('says what went wrong where nothing could be saved', async () => {
  const { user, db } = await renderPage(<Popup />, {
    seed: async (store) => void (await add(store, await addMe(store), 'Acme')),
  });
  const list = await screen.findByRole('list', { name: 'Which stage is the client at now?' });
  const put = db.interactions.bulkPut;
  db.interactions.bulkPut = (() => {
    throw new DOMException('full', 'QuotaExceededError');
  }) as unknown as typeof put;
  await user.click(within(list).getByRole('button', { name: 'Proposal' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/the disk is full/);
  await expectAccessible();
});

it('says so where the store cannot be read', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await renderPage(<Popup />, {
    seed: async (db) => {
      db.days.where = () => {
        throw new DOMException('broken', 'UnknownError');
      };
    },
  });
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /cannot read Stagemark’s data: its files on this computer are damaged/,
  );
});

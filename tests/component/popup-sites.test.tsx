// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { noteStrain } from '@/entrypoints/shared/strain';
import { amendSite } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { addSite, edit, SITE } from './seed';

it('a permission that was taken back is told, and asked for again', async () => {
  const { user, stubs } = await renderPage(<Popup />, {
    seed: (db) => addSite(db),
    stub: (s) => void s.contains.mockResolvedValue(false),
  });
  expect(await screen.findByText(/no longer lets Stagemark work on crm.acme.com/)).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Allow again' }));
  expect(stubs.request).toHaveBeenCalledWith({ origins: [`https://${SITE}/*`] });
  await waitFor(() => expect(screen.queryByText(/no longer lets/)).toBeNull());
});

it('a CRM in which no form was found for days is told', async () => {
  const day = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString();
  await renderPage(<Popup />, {
    seed: async (db) => {
      await addSite(db);
      await amendSite(db, SITE, { noFormSince: day(9), lastRecordAt: day(0) }, edit());
    },
  });
  expect(await screen.findByText(/found no form in crm.acme.com/)).toBeVisible();
});

it('a CRM whose pages change faster than they may be looked at is told, for a while', async () => {
  await renderPage(<Popup />, {
    seed: async (db) => {
      await addSite(db);
      await noteStrain(SITE);
    },
  });
  expect(await screen.findByText(/Pages of crm.acme.com change very fast/)).toBeVisible();
  await expectAccessible();
});

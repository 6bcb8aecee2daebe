// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/entrypoints/popup/popup';
import { expectAccessible, renderPage } from './render-page';
import { addSite } from './seed';

const front = 'https://crm.acme.com/deals/5';
const teach = () => screen.findByRole('button', { name: 'Show Stagemark the form' });

it('starts teach mode in the tab in front, and closes', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  const { user, stubs } = await renderPage(<Popup />, {
    seed: (db) => addSite(db),
    stub: (s) => (s.front = front),
  });
  await expectAccessible();
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async (message: unknown) => {
      stubs.sent.push(message);
      return { started: true };
    },
  });
  await user.click(await teach());
  expect(stubs.sent).toContainEqual({ type: 'pages/teach', tab: 1 });
  await waitFor(() => expect(close).toHaveBeenCalled());
});

it('says so where the tab takes no script', async () => {
  const { user } = await renderPage(<Popup />, {
    seed: (db) => addSite(db),
    stub: (s) => (s.front = front),
  });
  await user.click(await teach());
  expect(await screen.findByText(/This tab cannot be shown/)).toBeVisible();
});

it('offers to add a tab that is no CRM yet', async () => {
  const { user, stubs } = await renderPage(<Popup />, {
    seed: (db) => addSite(db),
    stub: (s) => (s.front = 'https://other.example/'),
  });
  await user.click(await screen.findByRole('button', { name: 'Use on this tab' }));
  expect(stubs.request).toHaveBeenCalledWith({ origins: ['https://other.example/*'] });
});

// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { expectAccessible, renderPage } from './render-page';
import { addSite } from './seed';

const number = (id: string) => screen.getByTestId(id).textContent;

describe('before there is a CRM', () => {
  it('says what to do first', async () => {
    await renderPage(<Popup />);
    expect(await screen.findByRole('heading', { name: 'Start with your CRM' })).toBeVisible();
    expect(number('successful-today')).toBe('0');
    expect(number('contacts-today')).toBe('0');
    expect(screen.queryByTestId('untagged-today')).toBeNull();
    expect(screen.queryByTestId('undecided')).toBeNull();
    expect(await screen.findByText(/Open your CRM in a tab/)).toBeVisible();
    await expectAccessible();
  });

  it('offers the tab in front, and asks for its host alone', async () => {
    const front = 'https://crm.acme.com/#/deals/5';
    const { user, stubs } = await renderPage(<Popup />, { stub: (s) => (s.front = front) });
    await user.click(await screen.findByRole('button', { name: 'Use on this tab' }));
    expect(stubs.request).toHaveBeenCalledWith({ origins: ['https://crm.acme.com/*'] });
    expect(await screen.findByText(/crm.acme.com is added/)).toBeVisible();
    await waitFor(() =>
      expect(stubs.sent).toEqual([{ type: 'pages/site-added', siteId: 'crm.acme.com' }]),
    );
    expect(await screen.findByRole('heading', { name: 'Nothing logged yet today' })).toBeVisible();
  });

  it('offers no page of the browser', async () => {
    await renderPage(<Popup />, { stub: (s) => (s.front = 'chrome://extensions') });
    await screen.findByText(/Open your CRM in a tab/);
    expect(screen.queryByRole('button', { name: 'Use on this tab' })).toBeNull();
  });

  it('opens the options', async () => {
    const { user, stubs } = await renderPage(<Popup />);
    await user.click(await screen.findByRole('button', { name: 'Open options' }));
    expect(stubs.createTab).toHaveBeenCalledWith({
      url: 'chrome-extension://test/options.html#crms',
    });
  });
});

it('says what to do where nothing is logged today', async () => {
  await renderPage(<Popup />, { seed: (db) => addSite(db) });
  expect(await screen.findByText(/Log a call, meeting or message in crm.acme.com/)).toBeVisible();
  await expectAccessible();
});

// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Options } from '@/entrypoints/options/options';
import { renderPage } from './render-page';
import { addSite, SITE } from './seed';

const press = async (user: { click(element: Element): Promise<void> }) =>
  user.click(await screen.findByRole('button', { name: 'Import from the CRM page' }));

/** Tabs, and what the background answers to the question for the one that it is asked about. */
function answering(tabs: object[], answers: Record<number, object>) {
  const asked: number[] = [];
  Object.assign(browser.tabs, { query: async () => tabs });
  Object.assign(browser.runtime, {
    sendMessage: async (message: { type: string; tab: number }) => {
      if (message.type !== 'pages/read-funnel') return null;
      asked.push(message.tab);
      return answers[message.tab];
    },
  });
  return asked;
}

it('reads the stages of the CRM’s tab that was looked at last', async () => {
  const { user } = await renderPage(<Options />, { seed: (db) => addSite(db) });
  const url = `https://${SITE}/deals/1`;
  const tabs = [
    { id: 1, url, lastAccessed: 10 },
    { id: 2, url, lastAccessed: 20 },
    { id: 3, url: 'https://other.example/', lastAccessed: 30 },
  ];
  const asked = answering(tabs, { 2: { read: 'made', funnel: 'Pipeline' } });
  await press(user);
  expect(await screen.findByText(/“Pipeline” has the stages of this page now/)).toBeVisible();
  expect(asked).toEqual([2]);
});

it('says what to do where no tab shows the CRM, or none shows stages', async () => {
  const { user } = await renderPage(<Options />, { seed: (db) => addSite(db) });
  const asked = answering([{ id: 3, url: 'https://other.example/' }], {});
  await press(user);
  expect(await screen.findByText(/Open a deal in your CRM, then try again/)).toBeVisible();
  expect(asked).toEqual([]);
  answering([{ id: 1, url: `https://${SITE}/` }], { 1: { read: 'none', funnel: null } });
  await press(user);
  expect(await screen.findByText(/No list of stages is to be seen/)).toBeVisible();
  vi.restoreAllMocks();
});

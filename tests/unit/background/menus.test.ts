import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToMenus, makeMenus } from '@/entrypoints/background/menus';
import { loadTexts } from '@/lib/i18n';
import { stubBrowser } from '../../component/browser-stubs';

type Click = (info: { menuItemId: string; selectionText?: string }) => void;

const made: { id: string; title: string; contexts: string[] }[] = [];
const open = vi.fn();
let click: Click = () => undefined;

beforeEach(() => {
  stubBrowser();
  made.length = 0;
  open.mockReset();
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => void made.splice(0),
      create: (entry: (typeof made)[number]) => void made.push(entry),
      onClicked: {
        addListener: (listener: Click) => {
          click = listener;
        },
      },
    },
    windows: { create: open },
  });
});

it('is one entry, however often it is made', async () => {
  const t = await loadTexts('en');
  await makeMenus(t);
  await makeMenus(t);
  expect(made).toHaveLength(1);
  expect(made[0]?.title).toBe('Log a contact in Stagemark');
  expect(made[0]?.contexts).toContain('page');
});

it('opens the form, with what is selected as the client', async () => {
  await makeMenus(await loadTexts('en'));
  listenToMenus();
  const id = made[0]?.id ?? '';
  click({ menuItemId: id, selectionText: ' Bakery & Sons ' });
  expect(open.mock.lastCall?.[0].url).toMatch(/popup\.html\?client=Bakery%20%26%20Sons#log$/);
  click({ menuItemId: id });
  expect(open.mock.lastCall?.[0].url).toMatch(/popup\.html#log$/);
});

it('leaves the entries of others alone', () => {
  listenToMenus();
  click({ menuItemId: 'somebody-else' });
  expect(open).not.toHaveBeenCalled();
});

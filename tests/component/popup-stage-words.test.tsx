// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/entrypoints/popup/popup';
import { noteUnknownStage, unknownStages } from '@/entrypoints/shared/unknown-stages';
import { getFunnel } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { addSite } from './seed';

const warm = { funnel: 'starter', text: 'Warm' };

describe('a stage that the CRM shows and the funnel does not know', () => {
  it('is asked about once, and kept in the funnel', async () => {
    const { user, db } = await renderPage(<Popup />, {
      seed: async (store) => {
        await addSite(store);
        await noteUnknownStage(store, warm);
        await noteUnknownStage(store, { ...warm, text: 'WARM' });
      },
    });
    const list = await screen.findByRole('combobox', { name: /Warm/ });
    await expectAccessible();
    expect(list).toHaveDisplayValue('Not chosen');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.selectOptions(list, 'Qualified');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect((await getFunnel(db, 'starter'))?.crmStages).toEqual({ warm: 'qualified' }),
    );
    expect(await unknownStages(db)).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('combobox', { name: /Warm/ })).toBeNull());
  });

  it('may mean nothing here', async () => {
    const { user, db } = await renderPage(<Popup />, {
      seed: (store) => noteUnknownStage(store, warm),
    });
    await user.selectOptions(await screen.findByRole('combobox', { name: /Warm/ }), '');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect((await getFunnel(db, 'starter'))?.crmStages).toEqual({ warm: null }),
    );
  });

  it('of a page that shows ever other ones does not fill the popup', async () => {
    const { db } = await renderPage(<Popup />, {
      seed: async (store) => {
        for (let n = 0; n < 30; n++)
          await noteUnknownStage(store, { ...warm, text: `Stage ${n}x` });
      },
    });
    expect((await unknownStages(db)).length).toBe(12);
    expect(await screen.findAllByRole('combobox')).toHaveLength(3);
  });
});

describe('reading the funnel from the tab in front', () => {
  const show = async (answer: unknown) => {
    const { user, stubs } = await renderPage(<Popup />, {
      seed: (store) => addSite(store),
      stub: (s) => (s.front = 'https://crm.acme.com/deals/5'),
    });
    Object.assign(fakeBrowser.runtime, {
      sendMessage: async (message: unknown) => {
        stubs.sent.push(message);
        return answer;
      },
    });
    await user.click(await screen.findByRole('button', { name: /Read the funnel/ }));
    expect(stubs.sent).toContainEqual({ type: 'pages/read-funnel', tab: 1 });
  };

  it.each([
    [{ read: 'made', funnel: 'Kiln' }, /“Kiln” has the stages of this page/],
    [{ read: 'none', funnel: null }, /No list of stages/],
    [{ read: 'in-use', funnel: 'Kiln' }, /counted on the funnel “Kiln” already/],
    [undefined, /No list of stages/],
  ])('says what came of it: %#', async (answer, text) => {
    await show(answer);
    expect(await screen.findByText(text)).toBeVisible();
  });
});

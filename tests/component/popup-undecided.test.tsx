// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { expectAccessible, renderPage } from './render-page';
import { addMe, addUndecided } from './seed';

const number = (id: string) => screen.getByTestId(id).textContent;

describe('a save of which nobody knows', () => {
  const seed = async (db: Parameters<typeof addMe>[0]) =>
    void (await addUndecided(db, await addMe(db), 'Acme', {
      resultingStage: 'proposal',
      stageShownByCrm: 'qualified',
    }));

  it('is asked about and counts once on yes', async () => {
    const { user } = await renderPage(<Popup />, { seed });
    const list = await screen.findByTestId('undecided');
    expect(screen.getByRole('heading', { name: 'Did the CRM save this?' })).toBeVisible();
    expect(list).toHaveTextContent('Acme Call · Qualified → Proposal');
    expect(number('contacts-today')).toBe('0');
    await expectAccessible();
    await user.dblClick(within(list).getByRole('button', { name: 'Yes' }));
    await waitFor(() => expect(number('successful-today')).toBe('1'));
    expect(number('contacts-today')).toBe('1');
    expect(screen.queryByTestId('undecided')).toBeNull();
  });

  it('counts nothing on no', async () => {
    const { user } = await renderPage(<Popup />, { seed });
    const list = await screen.findByTestId('undecided');
    await user.click(within(list).getByRole('button', { name: 'No' }));
    await waitFor(() => expect(screen.queryByTestId('undecided')).toBeNull());
    expect(number('contacts-today')).toBe('0');
  });
});

// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { amendInteraction, type StagemarkDb } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe, addSite, edit } from './seed';

const number = (id: string) => screen.getByTestId(id).textContent;
const rows = () =>
  within(screen.getByRole('list', { name: 'Today’s contacts' })).getAllByRole('listitem');

async function aDay(db: StagemarkDb) {
  await addSite(db);
  const me = await addMe(db);
  await add(db, me, 'Acme', { resultingStage: 'proposal', stageSaidByManager: 'qualified' });
  await add(db, me, 'Globex', {
    kind: 'meeting',
    resultingStage: 'proposal',
    stageSaidByManager: 'proposal',
    reason: 'waiting',
  });
  await add(db, me, 'Initech', { kind: 'message', resultingStage: 'contacted' });
  await add(db, me, 'Hooli', { resultingStage: 'contacted', stageSaidByManager: 'new' });
  await add(db, me, 'Umbrella', { resultingStage: 'contacted', stageSaidByManager: 'proposal' });
  return me;
}

describe('a day', () => {
  it('shows the numbers and who made them', async () => {
    await renderPage(<Popup />, { seed: aDay });
    await screen.findByText('Anna');
    expect(number('successful-today')).toBe('2');
    expect(number('contacts-today')).toBe('5');
    expect(screen.getByText('3 calls')).toBeVisible();
    expect(screen.getByText('1 meeting')).toBeVisible();
    expect(screen.getByText('1 message')).toBeVisible();
    await expectAccessible();
  });

  it('lists each contact with client, kind, way and outcome, newest first', async () => {
    const { user } = await renderPage(<Popup />, { seed: aDay });
    await user.click(await screen.findByRole('button', { name: 'Show 2 more' }));
    const texts = rows().map((row) => row.textContent);
    expect(texts[0]).toMatch(/^UmbrellaCall · Proposal → ContactedStep back/);
    expect(texts[1]).toMatch(/^HooliCall · New client → ContactedSuccessful/);
    expect(texts[2]).toMatch(/^InitechMessage · Unknown → ContactedStarting point/);
    expect(texts[3]).toMatch(/^GlobexMeeting · Proposal → ProposalNo progress: Waiting/);
    expect(texts[4]).toMatch(/^AcmeCall · Qualified → ProposalSuccessful/);
  });

  it('changes by itself while it is open', async () => {
    let me = '';
    const { db } = await renderPage(<Popup />, { seed: async (d) => (me = await aDay(d)) });
    await screen.findByText('Anna');
    await add(db, me, 'Initech', { resultingStage: 'won' });
    await waitFor(() => expect(number('successful-today')).toBe('3'));
  });

  it('shows a part of a long list, and the rest when asked', async () => {
    const { user } = await renderPage(<Popup />, {
      seed: async (db) => {
        const me = await aDay(db);
        for (let i = 0; i < 4; i++) await add(db, me, 'Initech', { resultingStage: 'qualified' });
      },
    });
    await screen.findByText('Anna');
    expect(rows()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Show 6 more' }));
    expect(rows()).toHaveLength(9);
  });

  it('takes the last contact back, and brings it back', async () => {
    const { user } = await renderPage(<Popup />, {
      seed: async (db) => {
        const me = await aDay(db);
        await add(db, me, 'Acme', { resultingStage: 'won' });
      },
    });
    await screen.findByText('Anna');
    expect(number('successful-today')).toBe('3');
    await user.click(screen.getByRole('button', { name: 'Undo the last contact: Acme' }));
    expect(await screen.findByText('Removed: Acme')).toBeVisible();
    await waitFor(() => expect(number('successful-today')).toBe('2'));
    expect(screen.queryByText(/One less/)).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(number('successful-today')).toBe('3'));
    expect(screen.queryByText('Removed: Acme')).toBeNull();
  });

  it('says why a number that was shown is smaller now', async () => {
    let first = '';
    const { db, user } = await renderPage(<Popup />, {
      seed: async (d) => {
        const me = await addMe(d);
        const made = await add(d, me, 'Acme', {
          resultingStage: 'proposal',
          stageSaidByManager: 'qualified',
        });
        first = made.interaction.id;
      },
    });
    await screen.findByText('Anna');
    await amendInteraction(db, first, { resultingStage: 'qualified' }, edit());
    expect(await screen.findByText(/a contact with Acme was changed/)).toBeVisible();
    expect(number('successful-today')).toBe('0');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByText(/was changed/)).toBeNull());
  });

  it('shows the badge anew after a write', async () => {
    const { user, stubs } = await renderPage(<Popup />, { seed: aDay });
    await screen.findByText('Anna');
    await user.click(screen.getByRole('button', { name: /^Undo the last contact/ }));
    await waitFor(() => expect(stubs.setBadgeText).toHaveBeenLastCalledWith({ text: '2' }));
  });
});

// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import { getFunnel, type StagemarkDb, successfulToday } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe } from './seed';

const list = () => screen.findByRole('list', { name: 'Funnels' });
const press = (name: string) => screen.getByRole('button', { name });
const names = async (db: StagemarkDb) =>
  (await getFunnel(db, 'starter'))?.stages.map(({ name }) => name);

/** Where contacts stand on Qualified and Proposal. */
async function used(db: StagemarkDb) {
  const me = await addMe(db);
  await add(db, me, 'Acme', { resultingStage: 'proposal', stageSaidByManager: 'qualified' });
}

describe('a funnel', () => {
  it('is renamed, its stages too, and nothing is stored before Save', async () => {
    const { user, db } = await renderPage(<Options />);
    await list();
    const stage = screen.getByRole('textbox', { name: 'Stage 3' });
    await user.clear(stage);
    await user.type(stage, 'Offer');
    await expectAccessible();
    expect(await names(db)).toContain('Proposal');
    await user.click(press('Save changes'));
    expect(await screen.findByText('Sales is saved.')).toBeVisible();
    expect(await names(db)).toContain('Offer');
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  });

  it('takes changes back with Discard', async () => {
    const { user } = await renderPage(<Options />);
    await list();
    await user.click(press('Move Contacted down'));
    expect(screen.getByRole('textbox', { name: 'Stage 1' })).toHaveValue('Qualified');
    await user.click(press('Discard'));
    expect(screen.getByRole('textbox', { name: 'Stage 1' })).toHaveValue('Contacted');
  });

  it('says where a moved stage stands now, and keeps the focus', async () => {
    const { user } = await renderPage(<Options />);
    await list();
    await user.click(press('Move Contacted down'));
    expect(screen.getByText('Contacted is stage 2 of 6 now.')).toHaveAttribute('role', 'status');
    expect(press('Move Contacted down')).toHaveFocus();
  });

  it('gives a stage a colour, which changes no number', async () => {
    const { user, db } = await renderPage(<Options />, { seed: used });
    await list();
    const colour = screen.getByRole('combobox', { name: 'Colour of Proposal' });
    await user.selectOptions(colour, 'Violet');
    await user.click(press('Save changes'));
    expect(await screen.findByText('Sales is saved.')).toBeVisible();
    const stored = await getFunnel(db, 'starter');
    expect(stored?.stages.find(({ id }) => id === 'proposal')?.colour).toBe('violet');
    await user.selectOptions(colour, 'By its kind');
    await user.click(press('Save changes'));
    await waitFor(async () =>
      expect(JSON.stringify(await getFunnel(db, 'starter'))).not.toContain('colour'),
    );
  });

  it('gets a new stage, moved into its place by keys', async () => {
    const { user, db } = await renderPage(<Options />);
    await list();
    await user.click(press('Add stage'));
    expect(screen.getByRole('textbox', { name: 'Stage 5' })).toHaveFocus();
    await user.keyboard('Demo');
    for (let i = 0; i < 4; i++) await user.click(press('Move Demo up'));
    expect(press('Move Demo up')).toHaveAttribute('aria-disabled', 'true');
    await user.click(press('Save changes'));
    await waitFor(async () => expect((await names(db))?.[0]).toBe('Demo'));
  });

  it('is not stored with a nameless stage, or with none in progress', async () => {
    const { user, db } = await renderPage(<Options />);
    await list();
    await user.click(press('Add stage'));
    await user.click(press('Save changes'));
    expect(await screen.findByText('Every stage and reason needs a name.')).toBeVisible();
    await user.click(press('Discard'));
    for (const stage of ['Contacted', 'Qualified', 'Proposal', 'Negotiation']) {
      await user.selectOptions(screen.getByRole('combobox', { name: `Kind of ${stage}` }), 'Won');
    }
    await user.click(press('Save changes'));
    expect(await screen.findByText(/at least one stage in progress/)).toBeVisible();
    expect((await names(db))?.length).toBe(6);
  });

  it('deletes a stage that nobody used, archives one that is in use', async () => {
    const { user, db } = await renderPage(<Options />, { seed: used });
    await list();
    await user.click(await screen.findByRole('button', { name: 'Archive Proposal' }));
    await user.click(press('Delete Negotiation'));
    await user.click(press('Save changes'));
    await screen.findByText('Sales is saved.');
    const stages = (await getFunnel(db, 'starter'))?.stages ?? [];
    expect(stages.find(({ id }) => id === 'proposal')?.archived).toBe(true);
    expect(stages.some(({ id }) => id === 'negotiation')).toBe(false);
    await expectAccessible();
  });

  it('shows which days change before it changes them', async () => {
    const { user, db } = await renderPage(<Options />, { seed: used });
    await list();
    const today = (await db.interactions.toCollection().first())?.day ?? '';
    const me = (await db.managers.toCollection().first())?.id ?? '';
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of Proposal' }), 'On hold');
    await user.click(press('Save changes'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Successful contacts change on 1 day.')).toBeVisible();
    expect(dialog.getByText('1 contact gets another outcome.')).toBeVisible();
    await waitFor(() => expect(dialog.getAllByRole('row')[1]).toHaveTextContent(/Anna101$/));
    await expectAccessible();
    expect(await successfulToday(db, me, today)).toBe(1);
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(press('Save changes'));
    await user.click(await screen.findByRole('button', { name: 'Save and recount' }));
    await screen.findByText('Sales is saved.');
    expect(await successfulToday(db, me, today)).toBe(0);
  });

  it('is confirmed with one click where it was read from a page', async () => {
    const { user, db } = await renderPage(<Options />, {
      seed: (store) => store.funnels.update('starter', { toConfirm: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Looks right' }));
    await waitFor(async () => expect((await getFunnel(db, 'starter'))?.toConfirm).toBe(false));
    await waitFor(() => expect(screen.queryByText('to check')).toBeNull());
  });

  it('counts strictly where that is switched on', async () => {
    const { user, db } = await renderPage(<Options />);
    await list();
    await user.click(screen.getByRole('switch', { name: /Only new ground counts/ }));
    await user.click(press('Save changes'));
    await waitFor(async () => expect((await getFunnel(db, 'starter'))?.strict).toBe(true));
  });
});

it('adds another funnel', async () => {
  const { user } = await renderPage(<Options />);
  await user.type(await screen.findByRole('textbox', { name: 'New funnel' }), 'Enterprise{Enter}');
  await waitFor(async () => expect(within(await list()).getByText('Enterprise')).toBeVisible());
});

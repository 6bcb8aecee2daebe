// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReportPage } from '@/entrypoints/report/report-page';
import { managerFor, type StagemarkDb } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { add, edit, SITE } from './seed';

const today = () => new Date().toISOString().slice(0, 10);

async function petrov(db: StagemarkDb): Promise<string> {
  const { id } = await managerFor(db, { site: SITE, id: null, name: 'Petrov' }, edit());
  return id;
}

/** A deal that the CRM showed at the picked stage already, and one that went forward, back and forward. */
async function seedUnusual(db: StagemarkDb): Promise<void> {
  const manager = await petrov(db);
  const to = (resultingStage: string, told = {}) => ({ resultingStage, ...told });
  await add(db, manager, 'Kiln', to('contacted', { stageSaidByManager: 'new' }));
  await add(db, manager, 'Kiln', to('qualified', { stageShownByCrm: 'qualified', claimed: true }));
  await add(db, manager, 'Oven', to('qualified', { stageSaidByManager: 'new' }));
  await add(db, manager, 'Oven', to('contacted'));
  await add(db, manager, 'Oven', to('qualified'));
}

// By its text: looking for roles in a whole report takes longer than the answer.
const part = async (text: RegExp) => {
  await screen.findByText(text, {}, { timeout: 10_000 });
  return screen.getByRole('region', { name: 'Worth asking' });
};

describe('worth asking', () => {
  it('asks about what is unusual, without a verdict, and shows the contacts behind it', async () => {
    const { user } = await renderPage(<ReportPage />, {
      seed: seedUnusual,
      hash: `/?day=${today()}`,
    });
    const asking = within(await part(/Forward, back/));
    const forward = asking.getByRole('list', { name: /Forward, back/ });
    expect(forward).toHaveTextContent(/Oven.*Petrov/);
    expect(asking.getByRole('list', { name: /already showed/ })).toHaveTextContent('Petrov');
    expect(asking.queryByRole('list', { name: /Several managers/ })).toBeNull();
    expect(asking.getByText(/Unusual patterns, not mistakes/)).toBeVisible();
    await expectAccessible();
    await user.click(within(forward).getByRole('button', { name: '3 contacts' }));
    const drawer = await screen.findByRole('dialog', { name: /Oven · Forward, back/ });
    await waitFor(() => expect(within(drawer).getAllByRole('listitem')).toHaveLength(3));
    await expectAccessible();
  });

  it('says so where nothing is', async () => {
    await renderPage(<ReportPage />, {
      hash: `/?day=${today()}`,
      seed: async (db) => add(db, await petrov(db), 'Kiln', { resultingStage: 'contacted' }),
    });
    expect(within(await part(/Nothing unusual/)).queryByRole('list')).toBeNull();
  });
});

// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { storeRole } from '@/entrypoints/shared/role';
import { storeGoals } from '@/lib/score';
import type { StagemarkDb } from '@/lib/store';
import { EVENING, seedEvening } from './evening';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe, addSite } from './seed';

const rowsOf = async () => {
  const [, ...rows] = within(await screen.findByRole('table', { name: 'Managers' })).getAllByRole(
    'row',
  );
  return rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
};

async function seedHead(db: StagemarkDb) {
  await seedEvening(db);
  await storeRole(db, 'head');
}

async function openEvening() {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(`${EVENING}T18:00:00`));
  const page = await renderPage(<Popup />, { seed: seedHead });
  return { ...page, done: () => vi.useRealTimers() };
}

describe('whom the popup is for', () => {
  it('is asked once, and a seller keeps the own day', async () => {
    const { user } = await renderPage(<Popup />, { seed: (db) => addSite(db) });
    await user.click(await screen.findByRole('button', { name: 'I sell' }));
    await waitFor(() => expect(screen.queryByText('How do you use Stagemark?')).toBeNull());
    expect(screen.getByTestId('successful-today')).toBeVisible();
  });

  it('shows a head the team, with the way to the own day', async () => {
    const { user } = await renderPage(<Popup />, { seed: (db) => addSite(db) });
    await user.click(await screen.findByRole('button', { name: 'I lead a team' }));
    expect(await screen.findByRole('heading', { name: 'Team' })).toBeVisible();
    expect(screen.getByText('No contacts in this time')).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'My day' }));
    expect(await screen.findByTestId('successful-today')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Team' }));
    expect(await screen.findByRole('heading', { name: 'Team' })).toBeVisible();
  });
});

describe('the evening in the popup', () => {
  it('puts Petrov, 6 of 16, before Ivanov, 3 of 27', async () => {
    const { done } = await openEvening();
    expect(await rowsOf()).toEqual([
      ['Petrov', '6', '16', '38%'],
      ['Ivanov', '3', '27', '11%'],
    ]);
    await expectAccessible();
    done();
  });

  it('goes to other days by arrows, and into the report', async () => {
    const { user, stubs, done } = await openEvening();
    await rowsOf();
    await user.click(screen.getByRole('button', { name: 'Earlier' }));
    expect(await screen.findByText('No contacts in this time')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open report' }));
    expect(stubs.createTab).toHaveBeenCalledWith({
      url: 'chrome-extension://test/report.html?day=2026-11-22',
    });
    await user.click(screen.getByRole('button', { name: 'Later' }));
    await rowsOf();
    await user.click(screen.getByRole('button', { name: 'Petrov' }));
    expect(stubs.createTab).toHaveBeenLastCalledWith({
      url: expect.stringMatching(/report\.html\?day=2026-11-23&manager=.*Petrov/),
    });
    done();
  });
});

it('shows a manager the goal of the day, what was gained, and what was won', async () => {
  await renderPage(<Popup />, {
    seed: async (db) => {
      await addSite(db);
      const me = await addMe(db);
      await storeGoals(db, { each: { day: 2 }, team: {}, own: {} });
      await add(db, me, 'Acme', { resultingStage: 'won', stageSaidByManager: 'qualified' });
      await add(db, me, 'Globex', { resultingStage: 'qualified', stageSaidByManager: 'qualified' });
    },
  });
  expect(await screen.findByText('Goal for today: 2')).toBeVisible();
  expect(screen.getByTestId('successful-today')).toHaveTextContent(/^1$/);
  expect(screen.getByText('50% successful')).toBeVisible();
  expect(screen.getByText('3 steps gained')).toBeVisible();
  expect(screen.getByText('1 client won')).toBeVisible();
  await expectAccessible();
});

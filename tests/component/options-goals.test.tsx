// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Goals } from '@/entrypoints/options/goals/goals';
import { nextEvening, readEvening } from '@/entrypoints/shared/evening';
import { readGoals } from '@/lib/score';
import type { StagemarkDb } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe, addSite } from './seed';

async function seed(db: StagemarkDb) {
  await addSite(db);
  const me = await addMe(db);
  await add(db, me, 'Acme', { resultingStage: 'qualified', stageSaidByManager: 'contacted' });
}

describe('goals', () => {
  it('are set for everybody, a manager and the team, with the share reached', async () => {
    const { user, db } = await renderPage(<Goals />, { seed });
    const table = await screen.findByRole('table', { name: 'Goals' });
    await user.type(within(table).getByLabelText('Goal per day: Each manager'), '4{Enter}');
    const row = within(table).getByRole('row', { name: /^Anna/ });
    await waitFor(() => expect(row).toHaveTextContent('1 of 4 25%'));
    await user.type(within(table).getByLabelText('Goal per day: Anna'), '2{Enter}');
    await waitFor(() => expect(row).toHaveTextContent('1 of 2 50%'));
    await user.type(within(table).getByLabelText('Goal per week: The team together'), '10{Enter}');
    await waitFor(async () => expect((await readGoals(db)).team.week).toBe(10));
    await user.clear(within(table).getByLabelText('Goal per day: Anna'));
    await user.tab();
    await waitFor(async () => expect((await readGoals(db)).own).toEqual({}));
    await expectAccessible();
  });

  it('take no nonsense', async () => {
    const { user, db } = await renderPage(<Goals />, { seed });
    const field = await screen.findByLabelText('Goal per day: Each manager');
    await user.type(field, '-3{Enter}');
    await waitFor(() => expect(field).toHaveValue(null));
    expect((await readGoals(db)).each.day).toBeUndefined();
  });

  it('show what counts: a part of a contact is rounded in the field too', async () => {
    const { user, db } = await renderPage(<Goals />, { seed });
    const field = await screen.findByLabelText('Goal per day: Each manager');
    await user.type(field, '2{Enter}');
    // The page has heard of it, too.
    await screen.findAllByText(/of 2/);
    await user.clear(field);
    await user.type(field, '1.6{Enter}');
    await waitFor(() => expect(field).toHaveValue(2));
    expect((await readGoals(db)).each.day).toBe(2);
  });
});

describe('the reminder', () => {
  it('is off, asks the browser when switched on, and sets an alarm', async () => {
    const { user, db, stubs } = await renderPage(<Goals />, { seed });
    const turn = await screen.findByRole('switch', { name: 'Sum up my day in a notification' });
    expect(turn).not.toBeChecked();
    await user.click(turn);
    expect(stubs.request).toHaveBeenCalledWith({ permissions: ['notifications'] });
    await waitFor(() => expect(turn).toBeChecked());
    await waitFor(async () => expect(await fakeBrowser.alarms.get('evening')).toBeTruthy());
    await user.click(screen.getByRole('checkbox', { name: 'Saturday' }));
    await waitFor(async () => expect((await readEvening(db)).weekdays).toContain(6));
    await expectAccessible();
    await user.click(turn);
    await waitFor(async () => expect(await fakeBrowser.alarms.get('evening')).toBeFalsy());
  });

  it('stays off where the browser refuses', async () => {
    const { user, stubs } = await renderPage(<Goals />, { seed });
    stubs.request.mockResolvedValue(false);
    await user.click(await screen.findByRole('switch', { name: /Sum up my day/ }));
    expect(await screen.findByText(/no permission for notifications/)).toBeVisible();
    expect(screen.getByRole('switch', { name: /Sum up my day/ })).not.toBeChecked();
  });

  it('comes at the next chosen time on a chosen weekday', () => {
    const evening = { isOn: true, time: '17:30', weekdays: [1, 3] };
    const next = (now: string) => {
      const ms = nextEvening(evening, new Date(now));
      return ms && new Date(ms).toString().slice(0, 21);
    };
    expect(next('2026-11-23T09:00:00')).toBe('Mon Nov 23 2026 17:30');
    expect(next('2026-11-23T17:30:00')).toBe('Wed Nov 25 2026 17:30');
    expect(next('2026-11-26T09:00:00')).toBe('Mon Nov 30 2026 17:30');
    expect(nextEvening({ ...evening, isOn: false }, new Date())).toBeNull();
    expect(nextEvening({ ...evening, weekdays: [] }, new Date())).toBeNull();
  });
});

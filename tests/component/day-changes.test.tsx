// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DayChanges } from '@/entrypoints/shared/day-change-table';
import { renderPage } from './render-page';

const change = (
  day: string,
  successfulBefore: number,
  successfulAfter: number,
  outcomes: number,
) => ({
  ...{ day, manager: 'anna', successfulBefore, successfulAfter, outcomes },
});

it('names no day as changed whose number stays, and says how many contacts come out otherwise', async () => {
  await renderPage(
    <DayChanges changes={[change('2026-11-20', 8, 8, 2), change('2026-11-23', 4, 3, 1)]} />,
  );
  expect(await screen.findByText('Successful contacts change on 1 day.')).toBeVisible();
  expect(screen.getByText('3 contacts get another outcome.')).toBeVisible();
  expect(screen.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    'DayManagerNowAfterOther outcome',
    expect.stringMatching(/^Nov 20, 2026.*882$/),
    expect.stringMatching(/^Nov 23, 2026.*431$/),
  ]);
});

it('says nothing of successful contacts where they stay as many', async () => {
  await renderPage(<DayChanges changes={[change('2026-11-20', 8, 8, 2)]} />);
  expect(await screen.findByText('2 contacts get another outcome.')).toBeVisible();
  expect(screen.queryByText(/Successful contacts change/)).toBeNull();
});

// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readSort } from '@/entrypoints/report/managers/use-sort';
import { ReportPage } from '@/entrypoints/report/report-page';
import { storeGoals } from '@/lib/score';
import { amendInteraction, type FunnelRecord, getFunnel, putFunnel } from '@/lib/store';
import { EVENING, seedEvening } from './evening';
import { expectAccessible, renderPage } from './render-page';

const REASONS = {
  reasons: [
    { id: 'busy', name: 'Busy' },
    { id: 'away', name: 'Away' },
  ],
};
const HASH = `/report.html?day=${EVENING}`;
const open = (options: Parameters<typeof renderPage>[1] = {}) =>
  renderPage(<ReportPage />, { hash: HASH, seed: seedEvening, ...options });

const table = (name = 'Managers') => screen.findByRole('table', { name });
const rowsOf = async () => {
  const [, ...rows] = within(await table()).getAllByRole('row');
  return rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
};

describe('the table of managers', () => {
  it('has the columns of the contract', async () => {
    await open();
    const headers = within(await table()).getAllByRole('columnheader');
    expect(headers.map(({ textContent }) => textContent).slice(0, 7)).toEqual([
      ...['Manager', 'Calls', 'Meetings', 'Messages', 'Contacts', 'Successful', 'Success rate'],
    ]);
  });

  it('puts Petrov, 6 of 16, before Ivanov, 3 of 27', async () => {
    await open();
    expect((await rowsOf()).map((row) => row.slice(0, 7))).toEqual([
      ['Petrov', '15', '1', '0', '16', '6', '38%'],
      ['Ivanov', '25', '2', '0', '27', '3', '11%'],
    ]);
    expect(screen.getByText(/Petrov moved clients most: in 6 of 16 contacts/)).toBeVisible();
    expect(screen.getByText(/Most contacts: Ivanov, 27, of which 3 successful/)).toBeVisible();
    await expectAccessible();
  });

  it('says why the busiest one moved nobody, where reasons were given', async () => {
    await open({
      seed: async (db) => {
        await seedEvening(db);
        const rows = await db.interactions.toArray();
        const held = rows.filter((row) => row.outcome === 'held' && /ivanov/i.test(row.manager));
        const edit = { by: 'test', now: new Date().toISOString() };
        const sales = (await getFunnel(db, 'sales')) as FunnelRecord;
        await putFunnel(db, { ...sales, ...REASONS }, edit);
        for (const [i, { id }] of held.entries()) {
          if (i === 9) break;
          await amendInteraction(db, id, { reason: i < 6 ? 'busy' : 'away' }, edit);
        }
      },
    });
    await table();
    expect(screen.getByText(/Why Ivanov’s other contacts/).textContent).toBe(
      'Why Ivanov’s other contacts moved nobody: Busy (6) and Away (3).',
    );
  });

  it('is narrowed to a manager by the name, and widened by it', async () => {
    const { user } = await open();
    await table();
    const name = () => screen.getByRole('button', { name: 'Ivanov' });
    await user.click(name());
    await waitFor(async () => expect((await rowsOf()).map(([each]) => each)).toEqual(['Ivanov']));
    expect(location.search).toContain('manager=');
    await user.click(name());
    await waitFor(async () => expect(await rowsOf()).toHaveLength(2));
  });

  it('sorts by a click on a column, and back by another', async () => {
    const { user } = await open();
    const sort = await screen.findByRole('button', { name: 'Contacts' });
    await user.click(sort);
    expect((await rowsOf()).map(([name]) => name)).toEqual(['Ivanov', 'Petrov']);
    expect(within(await table()).getByRole('columnheader', { name: 'Contacts' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await user.click(sort);
    expect((await rowsOf()).map(([name]) => name)).toEqual(['Petrov', 'Ivanov']);
  });

  it('keeps the order in the address', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Manager' }));
    expect(location.search).toContain('sort=-name');
    expect((await rowsOf()).map(([name]) => name)).toEqual(['Ivanov', 'Petrov']);
    await user.click(await screen.findByRole('button', { name: 'Manager' }));
    expect(location.search).toContain('sort=name');
    // What is no column asks for the best first, and the best first needs no word.
    expect(readSort('?sort=nonsense')).toEqual(readSort(''));
    expect(readSort('?sort=-won')).toEqual({ key: 'won', direction: 'ascending' });
  });

  it('shows the goals reached where there are goals', async () => {
    const goals = { each: { day: 4 }, team: { day: 12 }, own: {} };
    await open({
      seed: async (db) => {
        await seedEvening(db);
        await storeGoals(db, goals);
      },
    });
    expect((await rowsOf()).map((row) => row[13])).toEqual(['6 of 4', '3 of 4']);
    expect(screen.getByText(/75% of the team’s goal of 12/)).toBeVisible();
  });
});

describe('a number', () => {
  it('opens the contacts behind it, each with its record in the CRM and its timeline', async () => {
    const { user } = await open();
    const row = within(await table()).getByRole('row', { name: /Petrov/ });
    const [successful] = within(row).getAllByRole('button', { name: '6' });
    await user.click(successful as HTMLElement);
    const drawer = await screen.findByRole('dialog', { name: 'Petrov · Successful' });
    await waitFor(() => expect(within(drawer).getAllByRole('listitem')).toHaveLength(6));
    const [link] = await within(drawer).findAllByRole('link', { name: 'Open in CRM' });
    expect(link).toHaveAttribute(
      'href',
      expect.stringContaining('https://crm.acme.com/deals/petrov'),
    );
    const [timeline] = within(drawer).getAllByRole('link', { name: 'Timeline' });
    expect(timeline).toHaveAttribute('href', expect.stringContaining('#/client/'));
    await expectAccessible();
    await user.click(within(drawer).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows the newest fifty, says of how many, and then the others', async () => {
    const { user } = await open({ seed: (db) => seedEvening(db, 40) });
    const row = within(await table()).getByRole('row', { name: /Ivanov/ });
    const [contacts] = within(row).getAllByRole('button', { name: '67' });
    await user.click(contacts as HTMLElement);
    const drawer = await screen.findByRole('dialog', { name: 'Ivanov · Contacts' });
    expect(await within(drawer).findByText(/The newest 50 of 67/)).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: 'Show earlier ones' }));
    await waitFor(() => expect(within(drawer).getAllByRole('listitem')).toHaveLength(67));
    expect(within(drawer).getByText(/67 contacts/)).toBeVisible();
  });

  it('of nothing opens nothing', async () => {
    await open();
    const row = within(await table()).getByRole('row', { name: /Petrov/ });
    expect(within(row).queryByRole('button', { name: '0' })).toBeNull();
  });
});

describe('period and filters', () => {
  it('are kept in the address', async () => {
    const { user } = await open();
    await table();
    await user.click(screen.getByRole('button', { name: 'Earlier' }));
    expect(location.search).toBe('?day=2026-11-22');
    expect(await screen.findByText('No contacts in this time')).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Later' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Manager' }), 'Ivanov');
    expect(new URLSearchParams(location.search).get('manager')).toContain('Ivanov');
    await waitFor(async () => expect((await rowsOf()).map(([name]) => name)).toEqual(['Ivanov']));
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(location.search).not.toContain('manager');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'A month');
    expect(await screen.findByRole('heading', { name: 'November 2026' })).toBeVisible();
  });

  it('come from the address', async () => {
    await open({ hash: '/report.html?period=range&from=2026-11-30&to=2026-11-20&kind=meeting' });
    expect((await rowsOf()).map((row) => [row[0], row[4]])).toEqual([
      ['Petrov', '1'],
      ['Ivanov', '2'],
    ]);
    expect(screen.getByLabelText('First day')).toHaveValue('2026-11-20');
  });

  it.each([
    ['en', /^Nov 15\s–\s21, 2026$/],
    ['de', /^16\.–22\. Nov\. 2026$/],
  ])('begin their weeks as people who speak %s do', async (language, days) => {
    await open({ hash: '/report.html?period=week&day=2026-11-21', language });
    expect(await screen.findByRole('heading', { name: days })).toBeVisible();
  });

  it('of nonsense are today and everything', async () => {
    await open({ hash: '/report.html?period=aeon&day=someday&kind=smoke', seed: async () => null });
    expect(await screen.findByText('No contacts in this time')).toBeVisible();
  });
});

describe('the parts below', () => {
  it('show a funnel whose rows add up', async () => {
    await open();
    const [head, ...rows] = within(await table('The funnel')).getAllByRole('row');
    expect(head).toHaveTextContent('There at the start');
    for (const row of rows) expect(row).toHaveAttribute('data-adds-up', 'true');
    expect(rows.map((row) => row.querySelector('th')?.textContent)).toContain('proposal');
  });

  it('show reasons and hours', async () => {
    await open();
    expect(await table('Why nothing moved')).toHaveTextContent('No reason given');
    expect(await table('Which hours work')).toHaveTextContent('9:00 AM');
    expect(screen.getByRole('heading', { name: 'What a deal takes' })).toBeVisible();
  });
});

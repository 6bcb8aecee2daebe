// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { clientHash } from '@/entrypoints/report/client-hash';
import { ReportPage } from '@/entrypoints/report/report-page';
import { auditOf, clientKey, type StagemarkDb } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe, addSite, SITE } from './seed';

const ACME = clientKey(SITE, 'deal', 'Acme');

async function seed(db: StagemarkDb) {
  await addSite(db);
  const me = await addMe(db);
  await add(db, me, 'Acme', { resultingStage: 'qualified', stageSaidByManager: 'contacted' });
  await add(db, me, 'Acme', { resultingStage: 'proposal', url: 'https://crm.acme.com/a' });
  await add(db, me, 'Globex', { resultingStage: 'contacted', stageSaidByManager: 'new' });
}

const open = async (client = ACME) => {
  const page = await renderPage(<ReportPage />, { hash: `/${clientHash(client)}`, seed });
  await screen.findByRole('heading', { level: 1 });
  return page;
};
const rows = () =>
  within(screen.getByRole('list', { name: /^\d contacts?$/ }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the page of a client', () => {
  it('lists its contacts, newest first, with outcome and manager', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Acme' })).toBeVisible();
    expect(rows()[0]).toMatch(/Call · Qualified → ProposalAnnaSuccessful/);
    expect(rows()[1]).toMatch(/Contacted → Qualified/);
    await expectAccessible();
  });

  it('says so where the client is not known', async () => {
    await renderPage(<ReportPage />, { hash: `/${clientHash('nobody')}` });
    expect(await screen.findByText('This client is not known here.')).toBeVisible();
  });

  it('changes a contact, folds the timeline again and says what followed', async () => {
    const { user } = await open();
    const [, first] = screen.getAllByRole('button', { name: 'Change' });
    await user.click(first as HTMLElement);
    const form = screen.getByRole('form', { name: 'Change the contact' });
    await expectAccessible();
    await user.selectOptions(within(form).getByLabelText('Resulting stage'), 'Proposal');
    await user.selectOptions(within(form).getByLabelText('Kind'), 'Meeting');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/with it the outcome of 1 other/)).toBeVisible();
    await waitFor(() => expect(rows()[0]).toMatch(/Proposal → Proposal.*No progress/));
    expect(rows()[1]).toMatch(/Meeting · Contacted → Proposal/);
  });

  it('moves a contact in time, keeping the offset of where it was made', async () => {
    const { user, db } = await open();
    const [newest] = screen.getAllByRole('button', { name: 'Change' });
    await user.click(newest as HTMLElement);
    const time = screen.getByLabelText('Time') as HTMLInputElement;
    await user.clear(time);
    await user.type(time, '2026-11-20T10:30');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/The contact is changed/);
    const stored = await db.interactions.where('day').equals('2026-11-20').toArray();
    expect(stored.map(({ at }) => at.slice(0, 16))).toEqual(['2026-11-20T10:30']);
  });

  it('takes no time that has not come yet', async () => {
    const { user, db } = await open();
    const before = await db.interactions.toArray();
    const [newest] = screen.getAllByRole('button', { name: 'Change' });
    await user.click(newest as HTMLElement);
    const time = screen.getByLabelText('Time') as HTMLInputElement;
    await user.clear(time);
    await user.type(time, `${new Date().getFullYear() + 1}-05-01T10:00`);
    expect(time.validity.rangeOverflow).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('form', { name: 'Change the contact' })).toBeVisible();
    expect(await db.interactions.toArray()).toEqual(before);
  });

  it('deletes a contact, and brings it back', async () => {
    const { user } = await open();
    const [newest] = screen.getAllByRole('button', { name: 'Delete' });
    await user.click(newest as HTMLElement);
    await waitFor(() => expect(rows()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Show 1 deleted' }));
    expect(rows()[0]).toContain('Deleted');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText(/deleted and counts/)).toBeNull());
    expect(rows()).toHaveLength(2);
  });

  it('links another record after showing what would change, and separates it again', async () => {
    const { user, db } = await open();
    await user.type(screen.getByRole('combobox', { name: 'Link with' }), 'Glob');
    await user.click(await screen.findByRole('option', { name: /Globex/ }));
    await user.click(screen.getByRole('button', { name: 'Link' }));
    const dialog = await screen.findByRole('dialog', { name: 'Are Acme and Globex one client?' });
    expect(within(dialog).getByText('Successful contacts change on 1 day.')).toBeVisible();
    expect(await within(dialog).findByRole('cell', { name: 'Anna' })).toBeVisible();
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Link' }));
    expect(await screen.findByText(/counted together with this client now/)).toBeVisible();
    await waitFor(() => expect(rows()).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'Separate Globex' }));
    await user.click(await screen.findByRole('button', { name: 'Separate' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    const audit = await auditOf(db, 'clients', clientKey(SITE, 'deal', 'Globex'));
    expect(audit.map(({ what }) => what)).toEqual(['linked', 'unlinked']);
  });

  it('shows who changed what, and when', async () => {
    const { user } = await open();
    const [newest] = screen.getAllByRole('button', { name: 'Change' });
    await user.click(newest as HTMLElement);
    await user.selectOptions(screen.getByLabelText('Kind'), 'Message');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const audit = screen.getByRole('list', { name: 'What was changed' });
    expect(await within(audit).findByText('Kind: Call → Message')).toBeVisible();
    expect(within(audit).getAllByRole('listitem')[0]).toHaveTextContent(
      /Changed · contact of .*Anna/,
    );
  });
});

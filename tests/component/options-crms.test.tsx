// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import { getSite } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { addSite } from './seed';

const field = () => screen.findByRole('textbox', { name: 'CRM address' });
const press = (name: string) => screen.getByRole('button', { name });
const table = () => screen.findByRole('table', { name: 'CRMs' });

describe('adding a CRM', () => {
  it('asks for its host, stores it, and tells the background', async () => {
    const { user, stubs, db } = await renderPage(<Options />);
    await user.type(await field(), 'intra.example:8443/crm/index.php?module=Leads');
    expect(screen.getByText('Stagemark will work on intra.example:8443/crm/')).toBeVisible();
    await user.click(press('Add CRM'));
    expect(stubs.request).toHaveBeenCalledExactlyOnceWith({
      origins: ['https://intra.example/*'],
    });
    expect(await table()).toHaveTextContent('Not recognised yet');
    expect(await getSite(db, 'intra.example:8443~crm')).toMatchObject({
      name: 'intra.example:8443',
      addresses: ['https://intra.example:8443/crm/'],
      patterns: ['https://intra.example/*'],
    });
    await waitFor(() =>
      expect(stubs.sent).toEqual([{ type: 'pages/site-added', siteId: 'intra.example:8443~crm' }]),
    );
    await expectAccessible();
  });

  it.each([
    ['', /Enter the address of your CRM first/],
    ['my crm', /not a web address/],
    ['chrome://extensions', /belongs to the browser/],
    ['file:///c/crm.html', /a file on your computer/],
    ['ftp://crm.acme.com', /begin with http/],
    ['https://a:b@crm.acme.com', /user name or password/],
    ['Salesforce', /name of a product/],
    ['www.bitrix24.ru', /vendor’s own page/],
  ])('says what is wrong with "%s"', async (text, message) => {
    const { user, stubs } = await renderPage(<Options />);
    await user.type(await field(), `${text}{Enter}`);
    const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(alerts.join()).toMatch(message);
    expect(await field()).toBeInvalid();
    expect(stubs.request).not.toHaveBeenCalled();
    await expectAccessible();
  });

  it('says that a refused permission adds nothing, and may be asked again', async () => {
    const { user, stubs, db } = await renderPage(<Options />, {
      stub: (s) => void s.request.mockResolvedValueOnce(false),
    });
    await user.type(await field(), 'crm.acme.com{Enter}');
    expect(await screen.findByText(/Not added: without the permission/)).toBeVisible();
    expect(await db.sites.count()).toBe(0);
    expect(stubs.sent).toEqual([]);
    await user.click(press('Add CRM'));
    expect(await table()).toHaveTextContent('crm.acme.com');
    expect(screen.queryByText(/Not added/)).toBeNull();
  });

  it('says so where the browser would not even ask', async () => {
    const { user } = await renderPage(<Options />, {
      stub: (s) => void s.request.mockRejectedValueOnce(new Error('Invalid pattern')),
    });
    await user.type(await field(), '[::1]:8080'.replace('[', '[['));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/would not ask for \[::1\]:8080/)).toBeVisible();
  });
});

describe('the list', () => {
  it('removes a CRM and gives the permission back, except what others need', async () => {
    const { user, stubs, db } = await renderPage(<Options />, {
      seed: async (store) => {
        await addSite(store, 'crm.acme.com');
        await addSite(store, 'old.acme.com');
      },
    });
    await user.click(within(await table()).getByRole('button', { name: 'Remove old.acme.com' }));
    await expectAccessible();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('old.acme.com is removed.')).toBeVisible();
    expect(stubs.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://old.acme.com/*'] });
    expect(stubs.sent).toEqual([{ type: 'pages/site-removed', siteId: 'old.acme.com' }]);
    expect((await getSite(db, 'old.acme.com'))?.deletedAt).not.toBeNull();
    expect((await getSite(db, 'crm.acme.com'))?.deletedAt).toBeNull();
  });

  it('keeps everything where the question is cancelled', async () => {
    const { user, stubs } = await renderPage(<Options />, { seed: (db) => addSite(db) });
    await user.click(within(await table()).getByRole('button', { name: 'Remove crm.acme.com' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(stubs.remove).not.toHaveBeenCalled();
  });

  it('renames a CRM where it stands', async () => {
    const { user, db } = await renderPage(<Options />, { seed: (store) => addSite(store) });
    const name = within(await table()).getByRole('textbox', { name: 'Name of crm.acme.com' });
    await user.clear(name);
    await user.type(name, 'Sales CRM{Enter}');
    await waitFor(async () => expect((await getSite(db, 'crm.acme.com'))?.name).toBe('Sales CRM'));
    await user.clear(name);
    await user.tab();
    expect(name).toHaveValue('Sales CRM');
  });

  it('says so where the browser took the permission back, and asks again', async () => {
    const { user, stubs } = await renderPage(<Options />, {
      seed: (db) => addSite(db),
      stub: (s) => void s.contains.mockResolvedValue(false),
    });
    expect(await screen.findByText('The browser no longer grants access')).toBeVisible();
    await expectAccessible();
    await user.click(press('Allow again'));
    expect(stubs.request).toHaveBeenCalledWith({ origins: ['https://crm.acme.com/*'] });
    await waitFor(() => expect(screen.queryByText(/no longer grants/)).toBeNull());
    expect(stubs.sent).toEqual([{ type: 'pages/site-added', siteId: 'crm.acme.com' }]);
  });
});

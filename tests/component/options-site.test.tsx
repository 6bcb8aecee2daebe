// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import { noteWhy } from '@/entrypoints/shared/why';
import { PROFILES } from '@/lib/crm/profiles';
import { amendSite, getSite } from '@/lib/store';
import { expectAccessible, renderPage } from './render-page';
import { addSite, edit, SITE } from './seed';

const own = { ...PROFILES.get('atomic-crm'), id: 'ours', name: 'Our CRM', version: 3 };
const changed = { type: 'pages/site-changed', siteId: SITE };

async function open(user: UserEvent): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: `Set up ${SITE}` }));
  return screen.findByRole('table', { name: 'CRMs' });
}

const file = (value: unknown) =>
  new File([typeof value === 'string' ? value : JSON.stringify(value)], 'p.json', {
    type: 'application/json',
  });

describe('the profile of a CRM', () => {
  it('is a product from the list, or general signs, or found by itself', async () => {
    const { user, db, stubs } = await renderPage(<Options />, { seed: (store) => addSite(store) });
    const table = await open(user);
    await expectAccessible();
    const list = within(table).getByRole('combobox', { name: 'Product' });
    await user.selectOptions(list, 'EspoCRM');
    await waitFor(async () => expect((await getSite(db, SITE))?.product).toBe('espocrm'));
    await waitFor(() => expect(stubs.sent).toContainEqual(changed));
    await user.selectOptions(list, 'By general signs');
    await waitFor(async () => expect((await getSite(db, SITE))?.product).toBe('none'));
    await user.selectOptions(list, 'Recognise by itself');
    await waitFor(async () => expect((await getSite(db, SITE))?.product).toBeNull());
  });

  it('comes in as a file, is renamed, goes out as a file, and is removed', async () => {
    const saved = vi.fn((_file: Blob) => 'blob:x');
    Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined });
    const { user, db } = await renderPage(<Options />, { seed: (store) => addSite(store) });
    const table = await open(user);
    await user.upload(within(table).getByLabelText('Import profile'), file(own));
    const name = await within(table).findByRole('textbox', { name: 'Name of the profile' });
    expect(table).toHaveTextContent('own profile, version 3');
    await user.clear(name);
    await user.type(name, 'Ours{Enter}');
    await waitFor(async () =>
      expect((await getSite(db, SITE))?.profile).toMatchObject({ name: 'Ours', version: 3 }),
    );
    await user.click(within(table).getByRole('button', { name: 'Export profile' }));
    const [given] = saved.mock.calls[0] ?? [];
    expect(JSON.parse((await given?.text()) ?? '')).toMatchObject({ id: 'ours' });
    await expectAccessible();
    await user.click(within(table).getByRole('button', { name: 'Remove profile' }));
    await waitFor(async () => expect((await getSite(db, SITE))?.profile).toBeNull());
  });

  it.each([
    ['no json', /no JSON/],
    [{ contacts: [] }, /no Stagemark profile/],
    [{ ...own, forms: [{ id: 'x' }] }, /forms.0.container is missing/],
    [{ ...own, secret: 1 }, /does not know secret/],
  ])('a bad file changes nothing and says where: %#', async (value, message) => {
    const { user, db } = await renderPage(<Options />, { seed: (store) => addSite(store) });
    const table = await open(user);
    await user.upload(within(table).getByLabelText('Import profile'), file(value));
    expect(await screen.findByText(message)).toBeVisible();
    expect((await getSite(db, SITE))?.profile).toBeNull();
  });
});

describe('addresses', () => {
  const seed = async (store: Parameters<typeof addSite>[0]) => {
    await addSite(store);
    await addSite(store, 'other.example');
  };

  it('a second address is asked for, kept, and removed', async () => {
    const { user, db, stubs } = await renderPage(<Options />, { seed });
    const table = await open(user);
    const field = within(table).getByRole('textbox', { name: /Another address/ });
    await user.type(field, 'http://10.0.0.5:8080/crm/');
    await user.click(within(table).getByRole('button', { name: 'Add address' }));
    expect(stubs.request).toHaveBeenCalledWith({ origins: ['http://10.0.0.5/*'] });
    const remove = await within(table).findByRole('button', {
      name: 'Remove the address http://10.0.0.5:8080/crm/',
    });
    expect((await getSite(db, SITE))?.addresses).toEqual([
      `https://${SITE}/`,
      'http://10.0.0.5:8080/crm/',
    ]);
    await user.click(remove);
    await waitFor(async () =>
      expect((await getSite(db, SITE))?.addresses).toEqual([`https://${SITE}/`]),
    );
  });

  it('one that another CRM has is not taken', async () => {
    const { user, stubs } = await renderPage(<Options />, { seed });
    const table = await open(user);
    await user.type(
      within(table).getByRole('textbox', { name: /Another address/ }),
      'other.example{Enter}',
    );
    expect(await screen.findByText('This address belongs to other.example already.')).toBeVisible();
    expect(stubs.request).not.toHaveBeenCalled();
  });
});

it('says why the last form was taken for one', async () => {
  const { user } = await renderPage(<Options />, { seed: (store) => addSite(store) });
  await noteWhy(SITE, {
    at: new Date().toISOString(),
    def: 'general-1',
    score: 5,
    reasons: [
      { sign: 'the field is for a note', score: 3 },
      { sign: 'one line', score: -2 },
    ],
  });
  await open(user);
  await user.click(screen.getByText('Why here?'));
  expect(await screen.findByText('the field is for a note')).toBeVisible();
  expect(screen.getByText('+3')).toBeVisible();
});

it('flags a CRM in which no form was found for days', async () => {
  const day = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString();
  await renderPage(<Options />, {
    seed: async (store) => {
      await addSite(store);
      const seen = { product: 'espocrm', noFormSince: day(9), lastRecordAt: day(0) };
      await amendSite(store, SITE, seen, edit());
    },
  });
  expect(
    await screen.findByText(/For 3 working days its records have shown no form/),
  ).toBeVisible();
});

it('writing the stage into the note is off until it is switched on', async () => {
  const { user, db } = await renderPage(<Options />, { seed: (store) => addSite(store) });
  await open(user);
  const box = screen.getByRole('checkbox', { name: 'Write the stage into the note' });
  expect(box).not.toBeChecked();
  await user.click(box);
  await waitFor(async () => expect((await getSite(db, SITE))?.writesNote).toBe(true));
});

// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Welcome } from '@/entrypoints/welcome/welcome';
import { expectAccessible, renderPage } from './render-page';

const field = () => screen.findByRole('textbox', { name: 'CRM address' });

it('says what Stagemark does and asks for the CRM', async () => {
  await renderPage(<Welcome />);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    'See which contacts move clients forward',
  );
  expect(screen.getByRole('img', { name: /3 successful of 27 contacts/ })).toBeVisible();
  expect(await field()).toBeVisible();
  await expectAccessible();
});

it('ends with the way into the CRM', async () => {
  const { user, stubs } = await renderPage(<Welcome />);
  await user.type(await field(), 'http://127.0.0.1:5173/#/deals/5/show{Enter}');
  expect(await screen.findByRole('heading', { name: 'Done. Open your CRM.' })).toBeVisible();
  expect(stubs.request).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
  expect(screen.getByRole('link', { name: 'Open 127.0.0.1:5173' })).toHaveAttribute(
    'href',
    'http://127.0.0.1:5173/',
  );
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Add another CRM' }));
  expect(await field()).toHaveValue('');
});

it('says what a refused permission means', async () => {
  const { user } = await renderPage(<Welcome />, {
    stub: (s) => void s.request.mockResolvedValueOnce(false),
  });
  await user.type(await field(), 'crm.acme.com{Enter}');
  expect(await screen.findByText(/choose “Allow”/)).toBeVisible();
  await expectAccessible();
});

it('speaks another language when asked', async () => {
  const { user } = await renderPage(<Welcome />);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Language' }), 'Русский');
  expect(await screen.findByRole('button', { name: 'Добавить CRM' })).toBeVisible();
});

// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import { Popup } from '@/entrypoints/popup/popup';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe } from './seed';

const success = { resultingStage: 'proposal', stageSaidByManager: 'qualified' };

describe('the popup speaks', () => {
  it.each([
    ['ru', 'успешный контакт', /^AcmeЗвонок · Квалификация → Предложение/],
    ['uk', 'успішний контакт', /^AcmeДзвінок · Кваліфікація → Пропозиція/],
  ])('%s', async (language, words, row) => {
    await renderPage(<Popup />, {
      language,
      seed: async (db) => void (await add(db, await addMe(db), 'Acme', success)),
    });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByTestId('successful-today')).toHaveTextContent(/^1$/);
    expect(screen.getByText('Acme').closest('li')).toHaveTextContent(row);
    await waitFor(() => expect(document.documentElement.lang).toBe(language));
  });
});

it('changes at once when another language is chosen', async () => {
  const { user } = await renderPage(<Options />);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Language' }), 'Українська');
  expect(await screen.findByRole('heading', { name: 'Воронки' })).toBeVisible();
  await waitFor(() => expect(document.title).toBe('Налаштування Stagemark'));
  await expectAccessible();
});

it('says what is kept, in plain words', async () => {
  await renderPage(<Options />);
  expect(await screen.findByText(/Nothing is sent anywhere/)).toBeVisible();
});

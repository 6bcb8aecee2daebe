// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ReportPage } from '@/entrypoints/report/report-page';
import { EVENING, seedEvening } from './evening';
import { renderPage } from './render-page';

afterEach(() => vi.useRealTimers());

it('is copied as text for a chat, in the user’s language', async () => {
  vi.useFakeTimers({ now: new Date(`${EVENING}T18:00:00`), toFake: ['Date'] });
  const { user } = await renderPage(<ReportPage />, {
    hash: `/report.html?day=${EVENING}`,
    seed: seedEvening,
    language: 'ru',
  });
  await user.click(await screen.findByRole('button', { name: 'Скопировать текстом' }));
  const text = await navigator.clipboard.readText();
  expect(text.replaceAll('\u00a0', ' ')).toBe(
    [
      'Кто продвинул клиентов · понедельник, 23 ноября',
      '',
      '1. Petrov: успешных 6 из 16 (38 %)',
      '2. Ivanov: успешных 3 из 27 (11 %)',
      '',
      'Команда: 9 из 43 (21 %)',
    ].join('\n'),
  );
});

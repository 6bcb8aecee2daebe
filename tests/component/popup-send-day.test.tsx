// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { UNKNOWN_MANAGER } from '@/entrypoints/shared/people';
import { formatInstant } from '@/lib/funnel';
import type { StagemarkDb } from '@/lib/store';
import { fromTextBlocks } from '@/lib/transfer';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe, addSite } from './seed';

beforeEach(() => void vi.stubGlobal('Blob', NodeBlob));

async function seed(db: StagemarkDb) {
  const me = await addMe(db, 'Anna');
  await add(db, me, 'Acme', { resultingStage: 'qualified', stageSaidByManager: 'new' });
}

it('copies my day as a text that can be pasted', async () => {
  const { user, db } = await renderPage(<Popup />, { seed });
  const written = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(await screen.findByRole('button', { name: 'Send my day' }));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  expect(
    await screen.findByText('Copied. Paste it into a chat with the head of sales.'),
  ).toBeVisible();
  const text = written.mock.calls[0]?.[0] ?? '';
  expect(text).toMatch(/^Anna, /);
  const [file] = await fromTextBlocks(text);
  const { tables } = JSON.parse((await file?.text()) ?? '');
  expect(tables.interactions).toEqual(await db.interactions.toArray());
  expect(tables.managers).toHaveLength(1);
});

it('saves my day as a file', async () => {
  const { user } = await renderPage(<Popup />, { seed });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  Object.assign(URL, { createObjectURL: () => 'blob:day', revokeObjectURL: () => undefined });
  await user.click(await screen.findByRole('button', { name: 'Send my day' }));
  await user.click(screen.getByRole('button', { name: 'Save a file' }));
  expect(await screen.findByText(/^Saved: stagemark-.*-Anna\.json/)).toBeVisible();
  expect(click).toHaveBeenCalledOnce();
});

it('sends no day of somebody who has no name yet', async () => {
  const { user } = await renderPage(<Popup />, {
    seed: async (db) => void (await add(db, UNKNOWN_MANAGER, 'Acme', {})),
  });
  const written = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(await screen.findByRole('button', { name: 'Send my day' }));
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  expect(await screen.findByText(/^Say your name above first/)).toBeVisible();
  expect(written).not.toHaveBeenCalled();
});

it('says why where the browser refuses', async () => {
  const { user } = await renderPage(<Popup />, { seed });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed'));
  await user.click(await screen.findByRole('button', { name: 'Send my day' }));
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Not allowed');
});

it('sends a day before, also where nothing was logged yet today', async () => {
  const back = (days: number) => {
    const at = new Date();
    at.setHours(12, 0, 0, 0);
    at.setDate(at.getDate() - days);
    return at;
  };
  const { user } = await renderPage(<Popup />, {
    seed: async (db) => {
      await addSite(db);
      const me = await addMe(db, 'Anna');
      for (const days of [1, 3, 30]) {
        const at = formatInstant(back(days).getTime(), -back(days).getTimezoneOffset());
        await add(db, me, `Client ${days}`, { at, stageSaidByManager: 'new' });
      }
    },
  });
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await user.click(await screen.findByRole('button', { name: 'Send my day' }));
  const which = screen.getByRole('combobox', { name: 'Which day' });
  expect(within(which).getAllByRole('option')).toHaveLength(2);
  await expectAccessible();
  await user.selectOptions(which, within(which).getAllByRole('option')[1] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  await screen.findByText(/^Copied/);
  const [file] = await fromTextBlocks(written.mock.lastCall?.[0] ?? '');
  const { tables } = JSON.parse((await file?.text()) ?? '');
  expect(tables.clients.map(({ name }: { name: string }) => name)).toEqual(['Client 3']);
});

// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { UNKNOWN_MANAGER } from '@/entrypoints/shared/people';
import type { StagemarkDb } from '@/lib/store';
import { fromTextBlocks } from '@/lib/transfer';
import { expectAccessible, renderPage } from './render-page';
import { add, addMe } from './seed';

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

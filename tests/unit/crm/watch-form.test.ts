// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { watchForm } from '@/lib/crm';
import type { FoundForm } from '@/lib/crm/find-form';

/** What becomes of a form after its press. */

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom lays nothing out: what is hidden says so.
  Element.prototype.checkVisibility = function seen() {
    return this.isConnected && !this.closest('[hidden]');
  };
  return () => void vi.useRealTimers();
});

function pressed() {
  document.body.innerHTML = '<div><textarea></textarea></div>';
  const [over] = document.body.children as unknown as [HTMLElement];
  const field = over.querySelector('textarea') as HTMLTextAreaElement;
  field.value = 'They want an offer';
  const seen: string[] = [];
  const ended = new AbortController();
  watchForm({ field } as unknown as FoundForm, ended.signal, (what) => seen.push(what));
  const pass = async () => void (await vi.advanceTimersByTimeAsync(1_000));
  return { over, field, seen, pass };
}

test('a window that stays in the page is emptied as it closes, and what it takes next is another contact', async () => {
  const { over, field, seen, pass } = pressed();
  over.hidden = true;
  field.value = '';
  await pass();
  expect(seen).toEqual(['closed', 'emptied']);
});

test('one that is emptied only as it is opened again, too; what has gone from the page is not looked at for ever', async () => {
  const { over, field, seen, pass } = pressed();
  over.hidden = true;
  await pass();
  expect(seen).toEqual(['closed']);
  over.hidden = false;
  field.value = '';
  await pass();
  expect(seen).toEqual(['closed', 'emptied']);
  const gone = pressed();
  gone.over.remove();
  await gone.pass();
  expect(gone.seen).toEqual(['closed']);
  expect(vi.getTimerCount()).toBe(0);
});

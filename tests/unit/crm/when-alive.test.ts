// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenAlive } from '@/lib/crm/when-alive';

/** How long a page that the server drew is left to its own scripts before a picker is put into it. */

const FORM = '<form><textarea></textarea></form>';
const APP = '<script type="module" src="/app.js"></script>';
let came: { name: string; initiatorType: string; responseEnd: number }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  came = [];
  // jsdom times nothing.
  performance.getEntriesByType = (() => came) as never;
});

afterEach(() => {
  vi.useRealTimers();
  document.head.innerHTML = document.body.innerHTML = '';
});

const comes = (path: string) =>
  came.push({
    name: new URL(path, location.href).href,
    initiatorType: 'script',
    responseEnd: performance.now(),
  });

/** When it ends, in milliseconds; `comes` tells when which script came. */
async function waited(html: string, scripts: Record<number, string> = {}): Promise<number> {
  document.body.innerHTML = html;
  let end = -1;
  const start = performance.now();
  void whenAlive(document).then(() => {
    end = performance.now() - start;
  });
  for (let at = 0; at <= 5_000 && end < 0; at += 50) {
    const script = scripts[at];
    if (script) comes(script);
    await vi.advanceTimersByTimeAsync(50);
  }
  return end;
}

test('a page with no script of its own, or no form yet, is not waited for', async () => {
  expect(await waited(FORM)).toBe(0);
  expect(await waited(`${FORM}<script src="/menu.js"></script>`)).toBe(0);
  expect(await waited(`<main></main>${APP}`)).toBe(0);
});

test('one that names its scripts is left to them until the last has run', async () => {
  const end = await waited(FORM + APP, { 900: '/app.js' });
  expect(end).toBeGreaterThanOrEqual(1_300);
  expect(end).toBeLessThan(1_600);
});

test('a script that it fetches by itself is waited for as well', async () => {
  const own = `<script>void 0 && import("./start.js")</script>`;
  expect(await waited(FORM + own, { 700: '/start.js' })).toBeGreaterThanOrEqual(1_100);
});

test('what scripts bring in puts it off', async () => {
  const end = await waited(FORM + APP, { 0: '/app.js', 300: '/a.js', 600: '/b.js' });
  expect(end).toBeGreaterThanOrEqual(1_000);
});

test('one that never comes is not waited for for ever', async () => {
  const never = await waited(FORM + APP);
  expect(never).toBeGreaterThanOrEqual(3_000);
  expect(never).toBeLessThan(3_300);
});

test('a page that has stood for long has run all it has', async () => {
  comes('/app.js');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(await waited(FORM + APP)).toBeLessThan(600);
});

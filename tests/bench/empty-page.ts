import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ROOT } from '../e2e/support/extension.ts';

/** What stands in it; `addPaintClock` waits for it. */
export const EMPTY_DONE = '#read';
export const EMPTY_PAGE = 'bench-empty.html';

const SCRIPT = 'bench-empty.js';

/** A page that reads one setting and shows it: what any page of an extension costs that shows something stored. */
const HTML = `<!doctype html><meta charset="utf-8"><title>.</title><body><script type="module" src="/${SCRIPT}"></script>`;
const READS = `const opened = indexedDB.open('stagemark');
opened.onsuccess = () => {
  const asked = opened.result.transaction('settings').objectStore('settings').get('role');
  asked.onsuccess = () => {
    const shown = document.createElement('p');
    shown.id = 'read';
    shown.textContent = String(asked.result?.value);
    document.body.append(shown);
  };
};`;

/** Puts the page into the built extension that is timed. @returns what takes it out again */
export async function addEmptyPage(): Promise<() => Promise<void>> {
  const build = resolve(ROOT, process.env.STAGEMARK_BUILD ?? '.output/chrome-mv3-e2e');
  const [page, script] = [join(build, EMPTY_PAGE), join(build, SCRIPT)];
  await writeFile(page, HTML);
  await writeFile(script, READS);
  return async () => {
    await rm(page, { force: true });
    await rm(script, { force: true });
  };
}

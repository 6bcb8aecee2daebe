import { TEXT_FIELDS } from './find-form';

/** The last of a page's scripts has run by so long after it came (ms). */
const QUIET = 400;
/** No page is waited for longer (ms). */
const LONGEST = 3_000;
/** How many resources a browser notes by default (Resource Timing, 4.2). */
const MOST_NOTED = 250;
/** Between two looks (ms). */
const STEP = 100;

/** Scripts that come in their own time, when the page as the server drew it may be there already. */
const LATE =
  'script[src]:is([type=module], [async]):not([nomodule]), link[rel=modulepreload], link[rel=preload][as=script]';

/** Another script that one in the page's own text fetches, by its address. */
const FETCHES = /\bimport\(\s*["']((?:\.{0,2}\/|https?:)[^"'\s]+)["']/g;

/** Addresses of the scripts that a page names, and that may not have come yet. */
function lateScripts(page: Document): string[] {
  const named = [...page.querySelectorAll<HTMLScriptElement & HTMLLinkElement>(LATE)];
  const fetched = [...page.scripts].flatMap(({ text }) => [...text.matchAll(FETCHES)]);
  return [
    ...named.map(({ src, href }) => src || href),
    ...fetched
      .filter(([, path = '']) => URL.canParse(path, page.baseURI))
      .map(([, path = '']) => new URL(path, page.baseURI).href),
  ];
}

/** When the last script came, in milliseconds since the page began; `null` where one of these is still to come. */
function lastCame(late: readonly string[]): number | null {
  const came = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  // The browser notes no more than so many: what comes later is not told.
  const isFull = came.length >= MOST_NOTED;
  const scripts = came.filter((r) => r.initiatorType === 'script' || /\.m?js(?:$|\?)/.test(r.name));
  const names = new Set(came.map(({ name }) => name));
  if (!isFull && late.some((name) => !names.has(name))) return null;
  return Math.max(0, ...scripts.map(({ responseEnd }) => responseEnd));
}

/**
 * Waits until a page's own scripts have taken over what the server drew. Frameworks that do so (React, Vue, Svelte, Angular)
 * go through it element by element: one that they don't know, as our picker, and they throw all of it away and draw the
 * page anew, without what was typed. Where no form stands yet, or no script comes later, nothing is waited for.
 */
export async function whenAlive(page: Document): Promise<void> {
  const start = performance.now();
  if (!page.querySelector(TEXT_FIELDS)) return;
  const late = lateScripts(page);
  if (late.length === 0 && !page.querySelector('script[type=module]')) return;
  const isQuiet = () => {
    const last = lastCame(late);
    // What is there already runs after the page was read.
    return last !== null && performance.now() - Math.max(last, start) >= QUIET;
  };
  while (!isQuiet() && performance.now() - start < LONGEST)
    await new Promise((done) => setTimeout(done, STEP));
}

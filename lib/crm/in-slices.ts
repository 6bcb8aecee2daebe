import { later } from './later';
import { noteWait, SHARE } from './strain';

/** Slices in a row that come at a frame's pace; from then on they keep to the overlay's share of the page's time. */
const BRISK = 60;

/**
 * Runs `run` on each item that is pushed, at once as long as little time was spent; what comes after waits for the
 * next slice, so that a page with thousands of fields never waits for us (design.md, "What the page pays").
 * @param budget milliseconds of work per slice
 */
export function inSlices<T>(
  signal: AbortSignal,
  budget: number,
  run: (item: T) => void,
): (item: T) => void {
  const waiting = new Set<T>();
  let spent = 0;
  let asked = false;
  let inRow = 0;

  const timed = (item: T) => {
    const start = performance.now();
    run(item);
    spent += performance.now() - start;
  };
  const nextSlice = () => {
    if (asked) return;
    asked = true;
    inRow = spent > budget / 2 ? inRow + 1 : 0;
    const wait = inRow > BRISK ? Math.max(16, spent / SHARE) : 16;
    if (wait > 16) noteWait(wait);
    later(signal, wait, () => {
      asked = false;
      spent = 0;
      for (const item of waiting) {
        if (spent > budget) return nextSlice();
        waiting.delete(item);
        timed(item);
      }
    });
  };
  return (item) => {
    if (waiting.has(item)) return;
    nextSlice();
    if (spent > budget) waiting.add(item);
    else timed(item);
  };
}

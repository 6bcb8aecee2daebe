import { later } from './later';

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

  const timed = (item: T) => {
    const start = performance.now();
    run(item);
    spent += performance.now() - start;
  };
  const nextSlice = () => {
    if (asked) return;
    asked = true;
    later(signal, 16, () => {
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

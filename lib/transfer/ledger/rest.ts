/** Work that is done at a stretch: a page with less is felt to answer at once. */
const STRETCH_MS = 12;

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/**
 * Lets the page draw and answer. A timer waits 4 ms at least, and for as long as a minute in a tab that is in the
 * background.
 */
const turn = () =>
  (globalThis as Yielding).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** Gives the page a turn when a stretch is over; to be awaited in between, as often as one likes. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH_MS) return undefined;
    return turn().then(() => {
      since = performance.now();
    });
  };
}

/** Work that is done at a stretch: a page with less is felt to answer at once. */
const STRETCH_MS = 12;

/** Gives the page a turn when a stretch is over; to be awaited in between, as often as one likes. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH_MS) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}

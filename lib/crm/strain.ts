/** The overlay takes no more of a page's time than that, however much the page changes (design.md, "What the page pays"). */
export const SHARE = 0.1;

/** Held back for that long within so long (ms), the page is one on which pickers come late: that is told. */
const MUCH = 1_500;
const WITHIN = 10_000;

let held = 0;
let since = 0;
let tell: (() => void) | null = null;

/** Something waited, so that the page does not. */
export function noteWait(ms: number): void {
  const now = performance.now();
  if (now - since > WITHIN) [held, since] = [0, now];
  held += ms;
  if (held < MUCH) return;
  tell?.();
  tell = null;
}

/** Tells once in a page's life where the overlay holds itself back much. */
export function onStrain(told: () => void): void {
  tell = told;
}

/** Resolves after the next frame; in a page that isn't shown, soon. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 500);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Resolves once the page has nothing else to do, or after a second. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Tests' pages have no such thing.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: 1_000 });
  });
}

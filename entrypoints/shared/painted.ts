/** Resolves after the next frame; in a page that isn't shown, soon. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 500);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

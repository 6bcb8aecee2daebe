/** The cells of a table's rows, its head left out. Runs in the page: plain DOM, so that both browsers' drivers can. */
export function readRows(name: string): string[][] {
  const table = [...document.querySelectorAll('table')].find(
    (each) => each.getAttribute('aria-label') === name,
  );
  return [...(table?.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].map(({ textContent }) => textContent?.trim() ?? ''),
  );
}

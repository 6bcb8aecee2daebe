/**
 * Which of two keys of the same parts comes first, as the store sorts them (Indexed Database API 3.0, "compare two
 * keys": strings by code units, arrays part by part). `indexedDB.cmp` took a tenth of an import's time.
 */
export function compareKeys(
  a: readonly (string | number)[],
  b: readonly (string | number)[],
): number {
  for (const [i, part] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return a.length - b.length;
}

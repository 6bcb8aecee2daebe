/**
 * A short name for a text, so that an edited note can be known again where the page tells no id (rule 11) without
 * keeping what was written. White space and marks of no width don't count: an editor draws the same paragraphs with and
 * without. FNV-1a over UTF-16 units in two 32-bit lanes; not a secret.
 */
export function hashText(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (const unit of text.replace(/[\s\u200B-\u200D\u2060]+/g, '')) {
    const code = unit.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return `text:${hex(a)}${hex(b)}`;
}

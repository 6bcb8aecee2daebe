import { type Found, typeOf } from './records-in';

/** Letters and digits alone: "Kiln & Sons Ltd." and `kiln-sons-ltd` are one. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A shorter one may be a word of the product's own (characters). */
const LEAST = 4;

/**
 * The record that an address names by its own name: `/company/kiln-sons-ltd`, where the page is headed "Kiln & Sons Ltd".
 * @param name what heads the page
 */
export function recordByName(url: string, name: string | null): Found | null {
  const own = plain(name ?? '');
  if (own.length < LEAST) return null;
  let parts: string[];
  try {
    const { pathname, hash } = new URL(url, 'http://x/');
    parts = decodeURIComponent(`${pathname}/${hash.slice(1)}`).split(/[/?&=#]+/);
  } catch {
    return null;
  }
  for (const [i, part] of parts.entries()) {
    const type = i > 0 ? typeOf(parts[i - 1] ?? '') : null;
    if (type && plain(part) === own) return { type, id: part };
  }
  return null;
}

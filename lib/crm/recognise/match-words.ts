import type { WordClass, WordLists } from '../words';

/** Asks texts for words. */
export interface Words {
  /** Whether a text has a word of the class. */
  has(kind: WordClass, text: string): boolean;
  /** How many characters of a text stand before its first word of the class; -1 without one. */
  at(kind: WordClass, text: string): number;
}

/** Longer texts are not names of things. */
const MOST_TEXT = 400;
/** So many texts are remembered: forms of one page share most of theirs. */
const MOST_KNOWN = 400;

/** Letters without their marks: addresses write `musteri`, people in a hurry `telefono` for `teléfono`. */
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Stem {
  /** What may be parted by a space, a dash or nothing. */
  parts: string[];
  whole: boolean;
  kind: WordClass;
}

/** Where a word may begin: in scripts that part no words, at each sign. */
const STARTS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|\p{L}+/gu;
const LETTER = /^\p{L}/u;
const GAP = /^[\s_-]/;

/** Whether a stem stands at a place of a text. */
function stands({ parts, whole }: Stem, text: string, start: number): boolean {
  let at = start;
  for (const [i, part] of parts.entries()) {
    if (i > 0 && GAP.test(text.charAt(at))) at += 1;
    if (!text.startsWith(part, at)) return false;
    at += part.length;
  }
  return !whole || !LETTER.test(text.slice(at, at + 2));
}

/** All stems by their first two letters: a text is gone through once for all classes. */
function index(lists: WordLists): Map<string, Stem[]> {
  const found = new Map<string, Stem[]>();
  for (const kind of Object.keys(lists) as WordClass[])
    for (const stem of new Set(bare(lists[kind]).split(' '))) {
      const whole = stem.endsWith('.');
      const parts = (whole ? stem.slice(0, -1) : stem).split('+');
      const key = parts[0]?.slice(0, 2) ?? '';
      const same = found.get(key);
      if (same) same.push({ parts, whole, kind });
      else found.set(key, [{ parts, whole, kind }]);
    }
  return found;
}

/**
 * Makes word lists ready to ask. In a list `stem` stands for every word that begins so, `word.` for the whole word,
 * `two+words` for both together, parted or not. Case and marks of letters don't matter.
 */
export function makeWords(lists: WordLists): Words {
  let stems: Map<string, Stem[]> | null = null;
  const known = new Map<string, Partial<Record<WordClass, number>>>();
  const look = (text: string) => {
    stems ??= index(lists);
    const found: Partial<Record<WordClass, number>> = {};
    // A name such as `callResult` is two words.
    const plain = bare(text.slice(0, MOST_TEXT).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
    for (const { index: start } of plain.matchAll(STARTS)) {
      for (const stem of stems.get(plain.slice(start, start + 2)) ?? [])
        if (found[stem.kind] === undefined && stands(stem, plain, start)) found[stem.kind] = start;
    }
    return found;
  };
  const at = (kind: WordClass, text: string) => {
    if (text === '') return -1;
    let found = known.get(text);
    if (!found) {
      if (known.size >= MOST_KNOWN) known.clear();
      found = look(text);
      known.set(text, found);
    }
    return found[kind] ?? -1;
  };
  return { at, has: (kind, text) => at(kind, text) >= 0 };
}

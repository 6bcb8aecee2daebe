import type { WordClass, WordLists } from '../words';

/** Asks texts for words. */
export interface Words {
  /** Whether a text has a word of the class. */
  has(kind: WordClass, text: string): boolean;
  /** How many characters of a text stand before its first word of the class; -1 without one. */
  at(kind: WordClass, text: string): number;
}

const literal = (stem: string) => stem.replace(/[\\^$*+?()[\]{}|/]/g, '\\$&');

/** `stem` where a word begins, `word.` as a whole word. Case and kind of letters don't matter. */
function compile(list: string): RegExp {
  const stems = [...new Set(list.split(' '))].map((stem) =>
    stem.endsWith('.') ? `${literal(stem.slice(0, -1))}(?!\\p{L})` : literal(stem),
  );
  return new RegExp(`(?<!\\p{L})(?:${stems.join('|')})`, 'iu');
}

/** Makes word lists ready to ask; each class is compiled at its first question. */
export function makeWords(lists: WordLists): Words {
  const compiled = new Map<WordClass, RegExp>();
  const of = (kind: WordClass) => {
    const known = compiled.get(kind);
    if (known) return known;
    const made = compile(lists[kind]);
    compiled.set(kind, made);
    return made;
  };
  // A name such as `callResult` is two words.
  const spaced = (text: string) => text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const at = (kind: WordClass, text: string) =>
    text === '' ? -1 : (of(kind).exec(spaced(text.slice(0, 400)))?.index ?? -1);
  return { at, has: (kind, text) => at(kind, text) >= 0 };
}

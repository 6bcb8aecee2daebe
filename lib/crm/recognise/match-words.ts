import type { WordClass } from '../words';
import { bare, KEY, type PackedWords } from './pack-words';
import { uncamel } from './wordy';

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

interface Stem {
  /** What may be parted by a space, a dash or nothing. */
  parts: string[];
  whole: boolean;
  kind: WordClass;
}

/** Where a word may begin: in scripts that part no words, at each sign, also after "CRM" and the sign of a long vowel. */
const STARTS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\p{sc=Thai}]|(?:(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\p{sc=Thai}])\p{L})+/gu;
/** What Arabic and Hebrew write as one with the word after it: "the", "and", "to the", "with the". */
const JOINED = /^(?:[وفبك]?ال|لل|[והבלמש](?=\p{L}{3}))/u;
const LETTER = /^\p{L}/u;
/** The same up to the Armenian letters, which the engine has ready much sooner. */
const NEAR = /^[\0-\u058f]*$/;
const NEAR_LETTER =
  'a-zªµº\\u00df-\\u00f6\\u00f8-\\u02c1\\u0370-\\u0373\\u0376-\\u037d\\u0386\\u0388-\\u0481\\u048a-\\u0588';
const NEAR_STARTS = new RegExp(`[${NEAR_LETTER}]+`, 'g');
const IS_NEAR = new RegExp(`^[${NEAR_LETTER}]`);
const GAP = /^[\s_-]/;

/**
 * English for what is not: "Not interested", "not a contact", Tailwind's "not-italic". In Turkish the word is a note: "Not",
 * "Not ekle".
 */
const DENIED =
  /(?<![a-z])not(?=[\s_-](?:\w+(?:ed|ing|able|ible)|an?|the|yet|now|in|at|on|of|for|to|so|my|our|your|sure|set|here|home|found|held|done|met|paid|sent|seen|shown|known|new|active|valid|pick|answer|reach|connect|respond|reply|prose|italic|sr|first|last)(?![a-z]))/g;
const withoutDenials = (text: string) =>
  text.includes('not') ? text.replace(DENIED, '   ') : text;

const isLetter = (sign: string) => (NEAR.test(sign) ? IS_NEAR : LETTER).test(sign);

/** Whether a stem stands at a place of a text. */
function stands({ parts, whole }: Stem, text: string, start: number): boolean {
  let at = start;
  for (const [i, part] of parts.entries()) {
    if (i > 0 && GAP.test(text.charAt(at))) at += 1;
    if (!text.startsWith(part, at)) return false;
    at += part.length;
  }
  return !whole || !isLetter(text.slice(at, at + 2));
}

/** Stems by their first letters, taken apart when a text first has a word that begins so. */
function stemsOf({ classes, stems }: PackedWords): (key: string) => readonly Stem[] {
  const known = new Map<string, Stem[]>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const found: Stem[] = [];
    const packed = Object.hasOwn(stems, key) ? (stems[key] ?? '').split(' ') : [];
    for (let i = 0; i + 1 < packed.length; i += 2) {
      const [kind, stem = ''] = [classes[Number(packed[i])], packed[i + 1]];
      const whole = stem.endsWith('.');
      if (kind) found.push({ parts: (whole ? stem.slice(0, -1) : stem).split('+'), whole, kind });
    }
    known.set(key, found);
    return found;
  };
}

/**
 * Makes word lists ready to ask. In a list `stem` stands for every word that begins so, `word.` for the whole word,
 * `two+words` for both together, parted or not. Case and marks of letters don't matter.
 */
export function makeWords(packed: PackedWords): Words {
  const beginning = stemsOf(packed);
  const known = new Map<string, Partial<Record<WordClass, number>>>();
  const look = (text: string) => {
    const found: Partial<Record<WordClass, number>> = {};
    const plain = withoutDenials(bare(uncamel(text.slice(0, MOST_TEXT))));
    const isNear = NEAR.test(plain);
    const find = (from: number, start: number) => {
      for (const stem of beginning(plain.slice(from, from + KEY)))
        if (found[stem.kind] === undefined && stands(stem, plain, from)) found[stem.kind] = start;
    };
    for (const { 0: run, index: start } of plain.matchAll(isNear ? NEAR_STARTS : STARTS)) {
      find(start, start);
      const joined = isNear ? undefined : JOINED.exec(run)?.[0];
      if (joined) find(start + joined.length, start);
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

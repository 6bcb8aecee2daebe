import type { WordClass, WordLists } from '../words';

/**
 * Word lists made ready to ask, as they go to a page: under the first two letters of a stem all that begin so, each
 * with the number of its class before it. To take the lists apart in the page took a fifth of what a form costs it.
 */
export interface PackedWords {
  classes: WordClass[];
  stems: Record<string, string>;
}

const MARKS = /[\u0300-\u036f\u0483-\u0489]/g;
/** Scripts with marks of their own: the engine's class of all marks is slow. */
const FURTHER = /[\u0590-\uffff]/;
const PLAIN = /^[ -~]*$/;

/** Letters without their marks: addresses write `musteri`, people in a hurry `telefono` for `teléfono`. */
export function bare(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const apart = text.normalize('NFD');
  return apart.replace(FURTHER.test(apart) ? /\p{M}/gu : MARKS, '').toLowerCase();
}

/** First letters by which stems are found. */
export const KEY = 2;

/** Packs word lists for a page (match-words.ts says what the stems of a list mean). */
export function packWords(lists: WordLists): PackedWords {
  const classes = Object.keys(lists) as WordClass[];
  const stems: Record<string, string> = {};
  for (const [number, kind] of classes.entries())
    for (const stem of new Set(bare(lists[kind]).split(' '))) {
      const key = stem.replace(/\.$|\+.*$/, '').slice(0, KEY);
      const packed = `${number} ${stem}`;
      stems[key] = key in stems ? `${stems[key]} ${packed}` : packed;
    }
  return { classes, stems };
}

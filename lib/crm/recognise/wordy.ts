/**
 * The letters of every script, as ranges. `\p{L}` with the flags `iu` takes the engine up to a millisecond for each
 * pattern on each page, these ranges a tenth of it; the few signs among them that are no letters do no harm.
 */
const LETTER =
  '[a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc]';

/** A pattern of words, whatever the case, in which `\p{L}` is a letter of any script. */
export function wordy({ raw }: TemplateStringsArray): RegExp {
  return new RegExp((raw[0] ?? '').replaceAll('\\p{L}', LETTER), 'i');
}

const RUNS = new RegExp(`${LETTER}+`, 'gi');

/** The words of a text. */
export const wordsIn = (text: string): string[] => text.match(RUNS) ?? [];

const CAMEL = /([a-zß-öø-ÿа-џ])([A-ZÀ-ÖØ-ÞЀ-Я])/g;

/** Parts `callResult` into two words. */
export const uncamel = (text: string): string => text.replace(CAMEL, '$1 $2');

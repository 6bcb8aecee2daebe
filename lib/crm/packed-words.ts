import { type PackedWords, packWords } from './recognise/pack-words';
import { WORDS } from './words';

let packed: PackedWords | null = null;

/** All word lists as they go to pages; packed at the first use. */
export const packedWords = (): PackedWords => {
  packed ??= packWords(WORDS);
  return packed;
};

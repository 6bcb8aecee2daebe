import type { ClientRead } from '../read';
import { readGeneralClient as readClient } from './general-client';
import type { Words } from './match-words';

/** Pictures that some pages write before a name: "👤 Carl Dorn". */
const PICTURES =
  /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)\s*)+(?=[\p{L}\p{N}])/u;

/** The client of a form on a page of which nothing is known (general-client.ts), its name without pictures before it. */
export function readGeneralClient(
  container: Element,
  url: string,
  words: Words,
): ClientRead | null {
  const read = readClient(container, url, words);
  return read?.name ? { ...read, name: read.name.replace(PICTURES, '') } : read;
}

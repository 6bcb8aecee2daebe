import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What WXT's generated files (.wxt) are made of. */
const INPUTS = ['wxt.config.ts', 'package-lock.json', 'entrypoints', 'public'];

/**
 * Whether `wxt prepare` has to run: .wxt is missing, or something it is made of changed after it.
 *
 * @param {string} root
 */
export function typesAreStale(root) {
  const made = newestIn(stampIn(root));
  return made === 0 || INPUTS.some((input) => newestIn(join(root, input)) > made);
}

/**
 * Notes that `wxt prepare` ran; WXT itself leaves files alone whose text stays the same.
 *
 * @param {string} root
 */
export function markTypesFresh(root) {
  writeFileSync(stampIn(root), '');
}

function stampIn(root) {
  return join(root, '.wxt', 'prepared');
}

/** When something in a file or folder was last changed (a folder's own time tells of removed files); 0 where missing. */
function newestIn(path) {
  let newest;
  try {
    newest = statSync(path).mtimeMs;
    for (const entry of readdirSync(path)) newest = Math.max(newest, newestIn(join(path, entry)));
  } catch (error) {
    if (error.code === 'ENOENT') return newest ?? 0;
    if (error.code !== 'ENOTDIR') throw error;
  }
  return newest ?? 0;
}

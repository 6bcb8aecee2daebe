import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an empty profile folder: inside the one that `npm test` clears away at its end, whatever happens. */
export function newProfile(browser: string): Promise<string> {
  const parent = process.env.STAGEMARK_SCRATCH ?? tmpdir();
  return mkdtemp(join(parent, `stagemark-${browser}-`));
}

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an empty profile folder: inside the one that `npm test` clears away at its end, whatever happens. */
export function newProfile(browser: string): Promise<string> {
  const parent = process.env.STAGEMARK_SCRATCH ?? tmpdir();
  return mkdtemp(join(parent, `stagemark-${browser}-`));
}

/** Switches on what `chrome://extensions` calls developer mode: without it no extension of a folder can load anew. */
export async function allowReload(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const wanted = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(wanted));
}

import { spawnSync } from 'node:child_process';
import { installWithApt } from '../apt.ts';

/** The test that asks LibreOffice what it makes of our files; without one it asks Python alone. */
export const isOfficeTest = (file: string) => file.endsWith('transfer/office.test.ts');

const hasOffice = () => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Gets LibreOffice where it is missing and can be had. Where it can't, its tests are skipped, and counted so.
 *
 * @returns whether it is there
 */
export async function ensureOffice(): Promise<boolean> {
  if (hasOffice()) return true;
  const log = (line: string) => console.log(line);
  const problem = await installWithApt('libreoffice-calc', log);
  if (problem === undefined && hasOffice()) return true;
  log(
    `LibreOffice is not here (${problem ?? 'it does not start'}): what it makes of our files is not tested.`,
  );
  return false;
}

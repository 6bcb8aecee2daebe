import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { type AptPackage, installWithApt } from './apt.ts';

/** What kind of browser a path leads to; only `chromium` takes an unpacked extension from its command line. */
export type BrowserKind = 'chromium' | 'edge' | 'chrome' | 'firefox';

export interface FoundBrowser {
  path: string;
  kind: BrowserKind;
}

/** A family that the tests need one browser of. */
export type BrowserName = 'chromium' | 'firefox';

const SETTINGS: Record<BrowserName, string> = {
  chromium: 'STAGEMARK_CHROMIUM',
  firefox: 'STAGEMARK_FIREFOX',
};
const DEBIAN_PACKAGES: Record<BrowserName, AptPackage> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** The Chromium to use: the one named by STAGEMARK_CHROMIUM, else Chromium, Edge, Chrome, in this order. */
export function findChromium(): FoundBrowser | undefined {
  return named('chromium') ?? firstOf(chromiumPlaces());
}

/** The Firefox to use: the one named by STAGEMARK_FIREFOX, else an installed one. */
export function findFirefox(): FoundBrowser | undefined {
  return named('firefox') ?? firstOf(firefoxPlaces());
}

/**
 * Finds a browser and, on Debian with the rights to do so, installs it where it is missing.
 *
 * @throws an Error that says how to get it
 */
export async function ensureBrowser(
  name: BrowserName,
  log: (line: string) => void = console.log,
): Promise<FoundBrowser> {
  const find = name === 'chromium' ? findChromium : findFirefox;
  const found = find();
  if (found) return found;
  const refused = await installWithApt(DEBIAN_PACKAGES[name], log);
  const installed = find();
  if (installed) return installed;
  const title = name === 'chromium' ? 'Chromium' : 'Firefox';
  throw new Error(
    `${title} was not found, and could not be installed: ${refused ?? 'apt-get put it where it was not looked for'}. ` +
      `Install ${title}, or set ${SETTINGS[name]} to the path of its program.`,
  );
}

/** The browser that the environment names; a name that leads nowhere is an error, not a reason to take another. */
function named(name: BrowserName): FoundBrowser | undefined {
  const path = process.env[SETTINGS[name]];
  if (!path) return undefined;
  if (!isProgram(path)) throw new Error(`${SETTINGS[name]} names no program: ${path}`);
  if (name === 'firefox') return { path, kind: 'firefox' };
  if (/chromium/i.test(path)) return { path, kind: 'chromium' };
  return { path, kind: /edge/i.test(path) ? 'edge' : /chrome/i.test(path) ? 'chrome' : 'chromium' };
}

function firstOf(places: FoundBrowser[]): FoundBrowser | undefined {
  return places.find(({ path }) => isProgram(path));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function chromiumPlaces(): FoundBrowser[] {
  const own = { path: playwrightsOwn(), kind: 'chromium' } as const;
  if (process.platform === 'darwin') {
    return [
      ...onMac('Chromium', 'chromium'),
      own,
      ...onMac('Microsoft Edge', 'edge'),
      ...onMac('Google Chrome', 'chrome'),
    ];
  }
  if (process.platform === 'win32') {
    return [
      ...onWindows('Chromium\\Application\\chrome.exe', 'chromium'),
      own,
      ...onWindows('Microsoft\\Edge\\Application\\msedge.exe', 'edge'),
      ...onWindows('Google\\Chrome\\Application\\chrome.exe', 'chrome'),
    ];
  }
  return [
    { path: '/usr/bin/chromium', kind: 'chromium' },
    own,
    { path: '/usr/bin/chromium-browser', kind: 'chromium' },
    { path: '/usr/bin/microsoft-edge', kind: 'edge' },
    { path: '/usr/bin/google-chrome', kind: 'chrome' },
    { path: '/opt/google/chrome/chrome', kind: 'chrome' },
  ];
}

function firefoxPlaces(): FoundBrowser[] {
  if (process.platform === 'darwin') return onMac('Firefox', 'firefox', 'firefox');
  if (process.platform === 'win32') return onWindows('Mozilla Firefox\\firefox.exe', 'firefox');
  const paths = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/opt/firefox/firefox'];
  return paths.map((path) => ({ path, kind: 'firefox' }));
}

/** Where `playwright install chromium` would have put one. */
function playwrightsOwn(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function onMac(app: string, kind: BrowserKind, program = app): FoundBrowser[] {
  return ['/Applications', join(homedir(), 'Applications')].map((folder) => ({
    path: join(folder, `${app}.app`, 'Contents', 'MacOS', program),
    kind,
  }));
}

function onWindows(program: string, kind: BrowserKind): FoundBrowser[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (key) => process.env[key],
  );
  return folders.flatMap((folder) => (folder ? [{ path: join(folder, program), kind }] : []));
}

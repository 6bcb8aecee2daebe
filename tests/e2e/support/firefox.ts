import { rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type FoundBrowser, findFirefox } from '../../../scripts/browsers.ts';
import { ROOT } from './extension.ts';
import { poll } from './poll.ts';
import { newProfile } from './profile-folder.ts';

export interface FirefoxOptions {
  /** The built extension's folder, relative to the project's. */
  build?: string;
  headless?: boolean;
  /** Preferences on top of those that keep Firefox quiet. */
  preferences?: Record<string, string | number | boolean>;
  /** A profile folder to use and keep, for tests that start the browser again; else a new one, removed at the end. */
  profile?: string;
  browser?: FoundBrowser;
}

export interface RunningFirefox {
  browser: Browser;
  extensionId: string;
  /** A new tab with a web page. */
  open(url: string): Promise<Page>;
  /**
   * A new tab with one of the extension's own pages. Firefox lets no test go there, so the extension's welcome page
   * (which it opens by itself on install) is asked to open it. `page.url()` says about:blank there.
   */
  openExtensionPage(name: string): Promise<Page>;
  openPopup(): Promise<Page>;
  close(): Promise<void>;
}

/** What is used of the `browser` object that an extension page has. */
interface ExtensionPageGlobal {
  browser: { tabs: { create(options: { url: string }): Promise<unknown> } };
}

const TIMEOUT = 15_000;
/** How long one page may take to say where it is: one that is being torn down never answers. */
const ANSWER_MS = 3_000;
/** How often the browser is started, and a page asked for: on a busy machine a start of Firefox's is lost at times. */
const TRIES = 2;
const POPUP_SIZE = { width: 360, height: 600 };

/** Starts Firefox with the built extension in it, and waits for the page that the extension opens on install. */
export function launchFirefoxWithExtension(options: FirefoxOptions = {}): Promise<RunningFirefox> {
  return tried('Firefox', () => launch(options));
}

async function tried<T>(what: string, act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (tries >= TRIES) throw error;
      console.warn(`${what} is asked for again: ${error}`);
    }
  }
}

async function launch(options: FirefoxOptions): Promise<RunningFirefox> {
  const found = options.browser ?? findFirefox();
  if (!found)
    throw new Error('No Firefox found: scripts/browsers.ts says where it was looked for.');
  const folder = resolve(
    ROOT,
    options.build ?? process.env.STAGEMARK_BUILD_FIREFOX ?? '.output/firefox-mv3-e2e',
  );
  await stat(join(folder, 'manifest.json')).catch(() => {
    throw new Error(`${folder} holds no built extension: run "npm test".`);
  });
  const profile = options.profile ?? (await newProfile('firefox'));
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: found.path,
      headless: options.headless ?? true,
      userDataDir: profile,
      // Closing is the caller's business; puppeteer's own handlers would end the process.
      handleSIGINT: false,
      extraPrefsFirefox: options.preferences ?? {},
    });
    const extensionId = await browser.installExtension(folder);
    await welcomePage(browser);
    return running(browser, extensionId, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function running(
  browser: Browser,
  extensionId: string,
  close: () => Promise<void>,
): RunningFirefox {
  const openExtensionPage = (name: string) => tried(name, () => openOnce(browser, name));
  return {
    browser,
    extensionId,
    open: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openExtensionPage,
    openPopup: async () => {
      const page = await openExtensionPage('popup.html');
      await page.setViewport(POPUP_SIZE);
      return page;
    },
    close,
  };
}

async function openOnce(browser: Browser, name: string): Promise<Page> {
  const home = await welcomePage(browser);
  const known = new Set(await browser.pages());
  await home.evaluate(
    (url) => (globalThis as unknown as ExtensionPageGlobal).browser.tabs.create({ url }),
    `/${name}`,
  );
  return extensionPage(browser, (page, path) => !known.has(page) && path === `/${name}`, name);
}

function welcomePage(browser: Browser): Promise<Page> {
  return extensionPage(browser, () => true, 'its welcome page after install');
}

/** Waits for a page of the extension that fits. */
function extensionPage(
  browser: Browser,
  fits: (page: Page, path: string) => boolean,
  title: string,
): Promise<Page> {
  let seen: string[] = [];
  const find = async () => {
    seen = [];
    for (const page of await browser.pages()) {
      const address = await addressOf(page);
      seen.push(address ?? 'one that does not answer');
      if (!address) continue;
      const { protocol, pathname } = new URL(address);
      if (protocol === 'moz-extension:' && fits(page, pathname)) return page;
    }
    return undefined;
  };
  return poll(
    find,
    TIMEOUT,
    () => `The extension did not open ${title}; there are: ${seen.join(', ')}`,
  );
}

/** Where a page is, or undefined where it cannot say: a tab that is being opened or closed must not hide the others. */
function addressOf(page: Page): Promise<string | undefined> {
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), ANSWER_MS));
  return Promise.race([page.evaluate(() => location.href).catch(() => undefined), late]);
}

import { rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { type FoundBrowser, findChromium } from '../../../scripts/browsers.ts';
import { allowReload, newProfile } from './profile-folder.ts';

/** The project's top folder, with a separator at its end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface LaunchOptions {
  /** The built extension's folder, relative to the project's. */
  build?: string;
  headless?: boolean;
  /** Keeps everything outside this machine out of reach. */
  offline?: boolean;
  /** A profile folder to use and keep, for tests that start the browser again; else a new one, removed at the end. */
  profile?: string;
  browser?: FoundBrowser;
  /** Whether Ctrl+C closes the browser and ends the process by itself; else that is the caller's business. */
  handleSignals?: boolean;
  args?: string[];
  /** Keeps pages that were left for Back and Forward, as browsers do; else every page is loaded anew. */
  keepsPages?: boolean;
  /** Lets the extension be loaded anew, or another version of it, while the browser runs. */
  reloads?: boolean;
  /** The environment of the browser, e.g. its time zone. */
  env?: Record<string, string>;
}

export interface RunningExtension {
  context: BrowserContext;
  extensionId: string;
  /** The address of one of the extension's own pages. */
  url(page: string): string;
  /** The background's service worker: the live one, else the next one to start. */
  serviceWorker(): Promise<Worker>;
  /** The popup as a page of its own, as wide as a popup. */
  openPopup(): Promise<Page>;
  openOptions(): Promise<Page>;
  close(): Promise<void>;
}

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost';
/** A worker that lives answers by then, on a busy machine too (ms). */
const ANSWERS_WITHIN = 3_000;
/** A browser that starts on a busy machine has its worker by then (ms). */
const STARTS_WITHIN = 30_000;
const POPUP_SIZE = { width: 360, height: 600 };

/** Starts Chromium with the built extension in it. */
export async function launchWithExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const { headless = true, offline = true, handleSignals = true } = options;
  const browser = options.browser ?? findChromium();
  if (!browser)
    throw new Error('No Chromium found: scripts/browsers.ts says where it was looked for.');
  const folder = await builtFolder(
    options.build ?? process.env.STAGEMARK_BUILD ?? '.output/chrome-mv3-e2e',
  );
  const profile = options.profile ?? (await newProfile('chromium'));
  if (options.reloads) await allowReload(profile);
  const discard = async () => {
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const flags = [...QUIET, ...loadingFlags(browser, folder), ...(options.args ?? [])];
  if (headless) flags.push('--headless=new', '--disable-gpu');
  if (offline) flags.push(OFFLINE);
  let context: BrowserContext | undefined;
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: browser.path,
      headless,
      viewport: headless ? { width: 1280, height: 900 } : null,
      // As root Chromium starts only without its sandbox.
      chromiumSandbox: !headless && process.getuid?.() !== 0,
      args: flags,
      handleSIGINT: handleSignals,
      handleSIGTERM: handleSignals,
      handleSIGHUP: handleSignals,
      ignoreDefaultArgs: [
        '--disable-extensions',
        ...(options.keepsPages ? ['--disable-back-forward-cache'] : []),
      ],
      env: { ...process.env, ...options.env } as Record<string, string>,
    });
    if (browser.kind !== 'chromium') await loadOverCdp(context, folder);
    const worker = await liveWorker(context);
    return running(context, new URL(worker.url()).host, discard);
  } catch (error) {
    await context?.close();
    await discard();
    throw error;
  }
}

/** Runs in the page: whether React has taken the place of the popup's first frame, which has numbers and no lists. */
function isWhole(): boolean {
  const shown = document.getElementById('root')?.firstElementChild;
  return Object.keys(shown ?? {}).some((key) => key.startsWith('__react'));
}

function running(
  context: BrowserContext,
  extensionId: string,
  discard: () => Promise<void>,
): RunningExtension {
  const url = (page: string) => `chrome-extension://${extensionId}/${page}`;
  const open = async (name: string, size?: { width: number; height: number }) => {
    const page = await context.newPage();
    if (size) await page.setViewportSize(size);
    await page.goto(url(name));
    return page;
  };
  return {
    context,
    extensionId,
    url,
    serviceWorker: () => liveWorker(context, extensionId),
    openPopup: async () => {
      const popup = await open('popup.html', POPUP_SIZE);
      await popup.waitForFunction(isWhole);
      return popup;
    },
    openOptions: () => open('options.html'),
    close: async () => {
      // It may be closed already: its window was, or it crashed.
      await context.close().catch(() => undefined);
      await discard();
    },
  };
}

async function builtFolder(build: string): Promise<string> {
  const folder = resolve(ROOT, build);
  await stat(join(folder, 'manifest.json')).catch(() => {
    throw new Error(
      `${folder} holds no built extension: run "npm test", or "npx wxt build --mode e2e".`,
    );
  });
  return folder;
}

function loadingFlags(browser: FoundBrowser, folder: string): string[] {
  // Chrome from 137 on ignores --load-extension, and takes an extension over the debugging pipe instead.
  if (browser.kind !== 'chromium') return ['--enable-unsafe-extension-debugging'];
  return [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
}

async function loadOverCdp(context: BrowserContext, folder: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser gives no debugging session.');
  // Playwright's types do not list this domain.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: folder });
}

const answers = (worker: Worker): Promise<boolean> =>
  Promise.race([
    worker.evaluate(() => true).catch(() => false),
    new Promise<false>((done) => setTimeout(done, ANSWERS_WITHIN, false)),
  ]);

async function liveWorker(context: BrowserContext, extensionId?: string): Promise<Worker> {
  const isOurs = (worker: Worker) =>
    worker.url().startsWith(`chrome-extension://${extensionId ?? ''}`);
  // One that has just died is listed still for a moment, and never answers.
  for (const worker of context.serviceWorkers().filter(isOurs))
    if (await answers(worker)) return worker;
  return context.waitForEvent('serviceworker', { predicate: isOurs, timeout: STARTS_WITHIN });
}

/**
 * `npm run demo`: serves the demo CRM and opens it in a browser that has the extension. With a display it is yours to
 * try; without one, or with `--tour`, it logs two contacts by itself and checks what the popup says of them.
 */
import { join } from 'node:path';
import { type DemoCrm, startDemoCrm } from '../../tests/e2e/support/demo-crm.ts';
import { launchWithExtension, type RunningExtension } from '../../tests/e2e/support/extension.ts';
import { ensureBrowser, type FoundBrowser } from '../browsers.ts';
import { endChildren, endOnSignals, ROOT } from '../processes.ts';
import { build, prepareDemoCrm } from '../test/stages.ts';
import { addDemoCrm, openBoard } from './crm-pages.ts';
import { byHand, byYourself } from './instructions.ts';
import { step } from './steps.ts';
import { tour } from './tour.ts';

const BUILD = '.output/chrome-mv3-e2e';

let crm: DemoCrm | undefined;
let extension: RunningExtension | undefined;

/** Whether a window would be seen by anybody. */
function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function tidy(): Promise<void> {
  await endChildren();
  await extension?.close();
  await crm?.close();
}

/** Finds or installs a browser; without one the user can still load the extension by hand. */
async function findBrowser(isNeeded: boolean): Promise<FoundBrowser | undefined> {
  try {
    return await ensureBrowser('chromium');
  } catch (error) {
    if (isNeeded) throw error;
    console.log(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Starts the browser; undefined where the one that is here takes no unpacked extension from a program. */
async function launch(browser: FoundBrowser, headless: boolean) {
  const options = { build: BUILD, headless, browser, offline: headless, handleSignals: false };
  if (browser.kind === 'chromium') return launchWithExtension(options);
  return launchWithExtension(options).catch((error: Error) => {
    console.log(`${browser.path} did not take the extension: ${error.message.split('\n')[0]}`);
    return undefined;
  });
}

async function main(): Promise<void> {
  const isTour = process.argv.includes('--tour') || !hasDisplay();
  const [browser] = await step('Make ready: the extension, the demo CRM, a browser', () =>
    Promise.all([findBrowser(isTour), build('chrome-mv3-e2e'), prepareDemoCrm()]),
  );
  crm = await step('Serve the demo CRM', () => startDemoCrm());
  console.log(`   ${crm.url}`);
  extension = browser && (await step('Start the browser', () => launch(browser, !hasDisplay())));
  if (!extension) {
    if (isTour) throw new Error('The tour needs Chromium: set STAGEMARK_CHROMIUM to one.');
    console.log(byHand(join(ROOT, BUILD), crm.url));
    return;
  }
  await step('Add the CRM on the options page', () => addDemoCrm(extension, crm));
  if (isTour) {
    const line = await tour(extension, crm.url);
    await tidy();
    console.log(line);
    return;
  }
  const page = await step('Open the CRM', () => openBoard(extension, crm));
  await page.bringToFront();
  console.log(byYourself(crm.url));
  await untilClosed(extension);
  await tidy();
}

/** Resolves when the browser, or its last window, is closed. */
function untilClosed({ context }: RunningExtension): Promise<void> {
  return new Promise((resolve) => {
    context.on('close', () => resolve());
    const whenPageCloses = () => {
      if (context.pages().length === 0) resolve();
    };
    for (const page of context.pages()) page.on('close', whenPageCloses);
    context.on('page', (page) => page.on('close', whenPageCloses));
  });
}

endOnSignals(tidy);
try {
  await main();
} catch (error) {
  await tidy();
  console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.ts';
import { startDemoCrm } from '../e2e/support/demo-crm.ts';
import { launchWithExtension, ROOT } from '../e2e/support/extension.ts';
import { startFixtureServer } from '../e2e/support/fixture-server.ts';
import { addCrm } from '../e2e/support/steps.ts';
import { BENCH_PAGES } from './page/pages.ts';
import { type Scene, type Visit, visit } from './page/visit.ts';
import { median, quantile, round } from './stats.ts';

/**
 * What the page pays (issue "Any CRM", item 9): the same pages with the extension and without, in turn in one run.
 */

/** What a page may be made to pay (design.md, "What the page pays"). */
const BUDGETS = {
  ...{ scriptWithForm: 5, scriptWithout: 1, shareUnderLoad: 0.02, pickerP95: 100, gzipKb: 15 },
};

const scenesOf = (demo: string, crm: string): Scene[] => {
  const blank = `${crm}/blank`;
  const save = '#save';
  return [
    {
      name: 'demo CRM',
      url: `${demo}#/deals/1/show`,
      blank: `${demo}blank.txt`,
      field: 'textarea[name=text]',
    },
    { name: 'form, no profile', url: `${crm}/deals/17`, blank, field: '#text', save },
    { name: 'quiet', url: `${crm}/deals`, blank, field: null },
    { name: 'chat', url: `${crm}/deals/17/chat`, blank, field: '#text', save, load: 8_000 },
    { name: 'heavy', url: `${crm}/deals/17/all`, blank, field: '#text', save },
  ];
};

async function launchBare(): Promise<BrowserContext> {
  const found = findChromium();
  if (!found) throw new Error('No Chromium found');
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'];
  const viewport = { width: 1280, height: 900 };
  return chromium.launchPersistentContext('', { executablePath: found.path, args, viewport });
}

type Pair = Record<'on' | 'off', number>;

function summarise(scene: Scene, on: Visit[], off: Visit[], profiled: Visit[]) {
  const pair = (of: (visits: Visit[]) => number): Pair => ({
    on: round(of(on)),
    off: round(of(off)),
  });
  const each = <T>(visits: Visit[], of: (visit: Visit) => T[]) => visits.flatMap(of);
  const longTasks = (visits: Visit[]) => median(visits.map((v) => v.longTasks.length));
  const longest = (visits: Visit[]) => Math.max(0, ...each(visits, (v) => v.longTasks));
  const own = median(profiled.map((v) => v.profiled?.extension ?? Number.NaN));
  const loads = profiled.flatMap((v) => (v.loaded ? [v.loaded] : []));
  const budget = scene.field ? BUDGETS.scriptWithForm : BUDGETS.scriptWithout;
  const share = median(loads.map((l) => l.extension / l.page));
  const pickerP95 = quantile(
    each(on, (v) => v.picker),
    0.95,
  );
  return {
    extensionScriptMs: round(own),
    scriptMs: pair((v) => median(v.map((one) => one.script))),
    taskMs: pair((v) => median(v.map((one) => one.tasks))),
    longTasks: pair(longTasks),
    longestTaskMs: pair(longest),
    heapMb: pair((v) => median(v.map((one) => one.heapMb))),
    ...(scene.field
      ? {
          keyMs: pair((v) => median(each(v, (one) => one.keys))),
          keyP95Ms: pair((v) =>
            quantile(
              each(v, (one) => one.keys),
              0.95,
            ),
          ),
          pickerMs: round(median(each(on, (v) => v.picker))),
          pickerP95Ms: round(pickerP95),
        }
      : {}),
    ...(scene.save ? { saveMs: pair((v) => median(each(v, (one) => one.saves))) } : {}),
    ...(loads.length > 0 ? { shareUnderLoad: round(share * 10_000) / 10_000 } : {}),
    withinBudget: {
      script: own <= budget,
      longTasks: longTasks(on) <= longTasks(off),
      ...(scene.field ? { picker: pickerP95 <= BUDGETS.pickerP95 } : {}),
      ...(loads.length > 0 ? { load: share <= BUDGETS.shareUnderLoad } : {}),
    },
  };
}

/** Sizes of what is brought into pages, kB gzip. */
function sizes(): Record<string, number> {
  const folder = join(ROOT, process.env.STAGEMARK_BUILD ?? '.output/chrome-mv3-e2e');
  const kb = (file: string) => round(gzipSync(readFileSync(join(folder, file))).length / 1_000);
  return { overlay: kb('content-scripts/overlay.js'), general: kb('general.js') };
}

/** Visits every scene `runs` times with the extension, without it, and with its scripts sampled. */
export async function benchPage(runs: number) {
  const demo = await startDemoCrm();
  const crm = await startFixtureServer(BENCH_PAGES);
  const extension = await launchWithExtension();
  const bare = await launchBare();
  try {
    for (const address of [demo.url, crm.url]) await addCrm(extension, address);
    const scenes: Record<string, ReturnType<typeof summarise>> = {};
    for (const scene of scenesOf(demo.url, crm.url)) {
      const [on, off, profiled]: [Visit[], Visit[], Visit[]] = [[], [], []];
      // The first visits fill the browsers' caches; they are not counted.
      for (const context of [extension.context, bare]) await visit(context, scene, false);
      for (let run = 0; run < runs; run += 1) {
        on.push(await visit(extension.context, scene, false));
        off.push(await visit(bare, scene, false));
        profiled.push(await visit(extension.context, scene, true));
      }
      scenes[scene.name] = summarise(scene, on, off, profiled);
      console.error(`${scene.name}: ${JSON.stringify(scenes[scene.name])}`);
    }
    const gzipKb = sizes();
    return { runs, budgets: BUDGETS, gzipKb, scenes };
  } finally {
    await Promise.all([extension.close(), bare.close(), demo.close(), crm.close()]);
  }
}

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type DemoCrm, startDemoCrm } from './demo-crm.ts';
import type { RunningExtension } from './extension.ts';
import { knowCrm } from './know-crm.ts';
import { freshExtension } from './one-browser.ts';

/** What each test on the demo CRM has at hand: made anew before it, so these are read where they are needed. */
export let crm: DemoCrm;
export let extension: RunningExtension;
export let page: Page;
export let popup: Page;

/** Each test of the file starts with an extension that knows the demo CRM and nothing else. */
export function startEachOnDemoCrm(): void {
  beforeAll(async () => {
    crm = await startDemoCrm();
  });
  afterAll(() => crm?.close());
  beforeEach(async () => {
    extension = await freshExtension();
    await knowCrm(extension, crm.url);
    popup = await extension.openPopup();
    page = await extension.context.newPage();
  });
}

import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import type { RunningExtension } from './extension.ts';
import { type FixtureServer, startFixtureServer } from './fixture-server.ts';
import { knowCrm } from './know-crm.ts';
import { freshExtension } from './one-browser.ts';

/** What each test on a CRM made for it has at hand: made anew before it, so these are read where they are needed. */
export let crm: FixtureServer;
export let extension: RunningExtension;
export let page: Page;
export let popup: Page;

/**
 * Each test of the file starts with its own server, and an extension that knows this CRM and nothing else.
 * @param routes what the server answers
 * @param path the page to open, if one
 */
export function startEachOn(routes: Parameters<typeof startFixtureServer>[0], path?: string): void {
  beforeEach(async () => {
    crm = await startFixtureServer(routes);
    extension = await freshExtension();
    await knowCrm(extension, crm.url);
    popup = await extension.openPopup();
    page = await extension.context.newPage();
    if (path !== undefined) await page.goto(crm.url + path);
  });
  afterEach(() => crm?.close());
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { expectScore, pickStage } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** A CRM whose pages are as strict as pages can be; its own script is let in by a nonce. */

const POLICY =
  "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

let crm: FixtureServer;
let extension: RunningExtension;

beforeAll(async () => {
  const deal = UNKNOWN_CRM['/deals/17'];
  if (typeof deal !== 'object' || !deal.html) throw new Error('no page');
  const html = deal.html
    .replace('<script>', '<script nonce="n">')
    .replace('<style>', '<style nonce="n">');
  crm = await startFixtureServer({
    ...UNKNOWN_CRM,
    '/deals/17': { html, headers: { 'Content-Security-Policy': POLICY } },
  });
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
});
afterAll(async () => {
  await extension?.close();
  await crm?.close();
});

test('the picker is drawn, styled and counts, and breaks no rule of the page', async () => {
  const popup = await extension.openPopup();
  const page = await extension.context.newPage();
  const broken: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  await page.goto(`${crm.url}/deals/17`);
  await page.getByRole('button', { name: 'Log a call' }).click();
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  // Unstyled, its radios would stand below each other.
  const height = await page.evaluate(
    () => document.querySelector('stagemark-picker')?.getBoundingClientRect().height,
  );
  expect(height).toBeLessThan(160);
  await page.locator('#text').fill('They want an offer');
  await pickStage(page, 'Won');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expectScore(popup, 1, 1);
  expect(
    broken.filter((text) => /Content.Security.Policy|TrustedHTML|Trusted/i.test(text)),
  ).toEqual([]);
});

test('what a page shows is text in picker and popup, never markup', async () => {
  const popup = await extension.openPopup();
  const page = await extension.context.newPage();
  const evil = '<img src=x onerror="document.title=1"><b>Oven</b>';
  await page.goto(`${crm.url}/deals/17`);
  await page.evaluate((name) => {
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = name;
    document.title = name;
  }, evil);
  await page.getByRole('button', { name: 'Log a call' }).click();
  await page.locator('#text').fill('They want another offer');
  await pickStage(page, 'Won');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expect
    .poll(() => popup.locator('body').innerText(), { timeout: 20_000 })
    .toContain('<b>Oven</b>');
  expect(await popup.locator('img[src="x"]').count()).toBe(0);
  expect(await popup.locator('b', { hasText: /^Oven$/ }).count()).toBe(0);
  expect(await popup.title()).not.toBe('1');
});

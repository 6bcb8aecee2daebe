import { beforeEach, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { crm, extension, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { clickNode } from './support/trusted-click.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** What a page could try on the picker and its counting; none of it may make a record, or read one. */

startEachOn(UNKNOWN_CRM, '/deals/17');
beforeEach(async () => {
  await page.getByRole('button', { name: 'Log a call' }).click();
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
});

const WON = { role: 'radio', name: 'Won', within: 'Resulting stage' };
/** The picker is drawn anew when it hears of the client: what was found just before is gone then. */
async function clickWon(tries = 5): Promise<void> {
  try {
    await clickNode(page, await findInPicker(page, WON));
  } catch (error) {
    if (tries <= 1 || !/detached/i.test(String(error))) throw error;
    await clickWon(tries - 1);
  }
}
const isWonPicked = async () => (await findInPicker(page, WON)).checked;
const stored = async () => {
  const shown = await readPopup(popup);
  return [shown.contacts, shown.undecided];
};

test('scripted presses of Save record nothing, though the CRM saves', async () => {
  await page.locator('#text').fill('They want an offer');
  await pickStage(page, 'Won');
  await page.evaluate(() => {
    document.getElementById('save')?.click();
    document.getElementById('save')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await page.waitForTimeout(1_500);
  expect(crm.requests.filter((r) => r.method === 'POST').length).toBeGreaterThan(0);
  expect(await stored()).toEqual([0, 0]);
});

test('scripted clicks and keys pick nothing, and the page can not look inside', async () => {
  const inside = await page.evaluate(() => {
    const host = document.querySelector('stagemark-picker');
    host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    for (const key of ['4', 'Enter', ' ']) {
      host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key }));
    }
    return [host?.shadowRoot, host?.children.length, host?.textContent];
  });
  expect(inside).toEqual([null, 0, '']);
  expect(await isWonPicked()).toBe(false);
});

test.each([
  ['transparent', 'opacity:0.05'],
  ['clipped away', 'clip-path:inset(50%)'],
])('a click on a picker that the page has made %s does not count', async (_what, style) => {
  await page.evaluate((css) => {
    document.querySelector('stagemark-picker')?.setAttribute('style', css);
  }, style);
  await clickWon();
  await page.waitForTimeout(200);
  await page.evaluate(() => document.querySelector('stagemark-picker')?.removeAttribute('style'));
  expect(await isWonPicked()).toBe(false);
});

test('messages posted by the page change nothing', async () => {
  await page.evaluate(() => {
    const forged = { type: 'page/pressed', id: 'x', pick: { resultingStage: 'won' } };
    window.postMessage(forged, '*');
    document.dispatchEvent(new CustomEvent('stagemark', { detail: forged }));
  });
  await page.waitForTimeout(500);
  expect(await stored()).toEqual([0, 0]);
  expect(await page.evaluate(() => 'chrome' in window && 'storage' in (chrome ?? {}))).toBe(false);
});

test('tampering with prototypes before the overlay asks them does not stop an honest count', async () => {
  await page.evaluate(() => {
    Object.assign(Element.prototype, { closest: () => null, matches: () => false });
    EventTarget.prototype.addEventListener = () => undefined;
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
  });
  await page.locator('#text').fill('They want an offer');
  await pickStage(page, 'Won');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expectScore(popup, 1, 1);
});

test('an extension page can not be framed or opened by the page', async () => {
  const seen = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 500));
    try {
      return frame.contentDocument?.body?.textContent ?? 'out of reach';
    } catch {
      return 'out of reach';
    }
  }, extension.url('popup.html'));
  expect(seen).toBe('out of reach');
});

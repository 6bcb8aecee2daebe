import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parsePageMessage, parsePagesMessage } from '@/entrypoints/background/border';
import { answerPage } from '@/entrypoints/background/page-answers';
import { openSaveDesk } from '@/entrypoints/background/save-desk';
import { storeSite } from '@/entrypoints/shared/first-records';
import { openDb } from '@/lib/store';
import { stubBrowser } from '../../component/browser-stubs';
import { times } from '../../support/long';
import { dump } from '../store/helpers';
import { MESSAGES, PAGES_MESSAGES } from './messages';
import { anyLike } from './mutate';

/** Whatever a page script sends: refused, or answered; never a crash, never a write to another site's records. */

const RUNS = { numRuns: times(200, 10_000) };
const LIMIT = { timeout: times(60_000, 3_600_000) };

test('the border parses anything, and lets nothing through that is not as declared', LIMIT, () => {
  fc.assert(
    fc.property(anyLike(...MESSAGES), anyLike(...PAGES_MESSAGES), (message, pages) => {
      const parsed = parsePageMessage(message);
      const text = JSON.stringify(parsed);
      expect(JSON.parse(text)).toEqual(parsed);
      expect(text.isWellFormed()).toBe(true);
      expect(text.length).toBeLessThan(200_000);
      expect(parsePagesMessage(message)?.type ?? '').not.toMatch(/^page\//);
      expect(parsePageMessage(pages)?.type ?? '').not.toMatch(/^pages\//);
    }),
    RUNS,
  );
});

test('what passes the border is answered, and touches no other site', LIMIT, async () => {
  stubBrowser();
  Object.assign(fakeBrowser, {
    scripting: { executeScript: async () => [] },
    webRequest: undefined,
  });
  Object.assign(fakeBrowser.tabs, {
    get: async (id: number) => ({ id, url: 'https://crm.acme.com/deals/17' }),
    sendMessage: async () => null,
  });
  const db = openDb('fuzz-messages');
  const site = (siteId: string) =>
    storeSite(db, {
      siteId,
      name: siteId,
      addresses: [`https://${siteId}/`],
      patterns: [`https://${siteId}/*`],
      askedAt: 1,
    });
  await site('crm.other.com');
  const own = await site('crm.acme.com');
  const others = async () => {
    const { sites, clients, interactions, pending } = await dump(db);
    const all = [sites, clients, interactions, pending].flat() as { id: string; site?: string }[];
    return all.filter((row) => (row.site ?? row.id) === 'crm.other.com');
  };
  const before = await others();
  const desk = openSaveDesk(db);
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(anyLike(...MESSAGES), async (message) => {
      const parsed = parsePageMessage(message);
      if (!parsed) return;
      answered += 1;
      await answerPage(db, desk, parsed, { site: own, tab: 7, frame: 0 }, Date.now());
    }),
    RUNS,
  );
  expect(answered).toBeGreaterThan(RUNS.numRuns / 10);
  expect(await others()).toEqual(before);
});

test('fixed: a press from the future, or from no time at all, does not hold back the clock', () => {
  const [pressed] = MESSAGES.filter((one) => 'pressedAt' in one);
  const parsed = parsePageMessage({ ...pressed, pressedAt: 8e15 });
  expect(parsed?.type === 'page/pressed' && parsed.pressedAt <= Date.now()).toBe(true);
  expect(parsePageMessage({ ...pressed, pressedAt: -1e300 })).toBeNull();
});

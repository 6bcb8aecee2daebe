import type { LiveCrm } from '../support/flow.ts';
import { EDITS } from './edits.ts';
import { LESSONS } from './lessons.ts';
import { MORE } from './more.ts';
import { NEVER } from './never.ts';
import { OTHERS } from './others.ts';
import { PAGES } from './pages.ts';
import { SUBPANELS } from './subpanels.ts';

/** SuiteCRM 7.13: every way to log a contact that its pages have. */
export const SUITECRM: LiveCrm = {
  async signIn(page, { proxy, options }) {
    await page.goto(proxy.url);
    await page.locator('#user_name').fill(options.user);
    await page.locator('#username_password').fill(options.password);
    await page.locator('#bigbutton').click();
    const name = page.locator('#with-label').first();
    await name.waitFor({ state: 'attached', timeout: 20_000 });
    return ((await name.getAttribute('title')) ?? '').trim();
  },
  lessons: LESSONS,
  flows: [...SUBPANELS, ...PAGES, ...MORE, ...EDITS, ...OTHERS, ...NEVER],
};

import type { LiveCrm } from '../support/flow.ts';
import { CLIENTLESS } from './clientless.ts';
import { DIALOGS } from './dialogs.ts';
import { EDITS } from './edits.ts';
import { EMAILS } from './emails.ts';
import { LESSONS } from './lessons.ts';
import { MORE } from './more.ts';
import { NEVER } from './never.ts';
import { ONE_CLICK } from './one-click.ts';
import { PAGES } from './pages.ts';
import { REFUSALS } from './refusals.ts';
import { STREAM } from './stream.ts';

/** EspoCRM 9.1: every way to log a contact that its pages have. */
export const ESPOCRM: LiveCrm = {
  async signIn(page, { proxy, options }) {
    await page.goto(proxy.url);
    await page.locator('#field-userName').fill(options.user);
    await page.locator('#field-password').fill(options.password);
    await page.locator('#btn-login').click();
    const name = page.locator('#navbar a[href^="#User/view/"]').first();
    await name.waitFor({ state: 'attached', timeout: 20_000 });
    return ((await name.textContent()) ?? '').trim();
  },
  lessons: LESSONS,
  flows: [
    ...DIALOGS,
    ...CLIENTLESS,
    ...PAGES,
    ...EDITS,
    ...MORE,
    ...STREAM,
    ...EMAILS,
    ...ONE_CLICK,
    ...REFUSALS,
    ...NEVER,
  ],
};

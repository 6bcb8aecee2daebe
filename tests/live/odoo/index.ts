import type { LiveCrm } from '../support/flow.ts';
import { ACTIVITIES } from './activities.ts';
import { CHATTER } from './chatter.ts';
import { COMPOSER } from './composer.ts';
import { DIALOGS } from './dialogs.ts';
import { LISTS } from './lists.ts';
import { NEVER } from './never.ts';
import { REFUSALS } from './refusals.ts';

/** Odoo 17 Community with its CRM, contacts and calendar, in English. */
export const ODOO: LiveCrm = {
  async signIn(page, { proxy, options }) {
    await page.goto(`${proxy.url}web/login`);
    await page.locator('#login').fill(options.user);
    await page.locator('#password').fill(options.password);
    await page.locator('form.oe_login_form button[type=submit]').click();
    // The first page after a start compiles all scripts and styles.
    const name = page.locator('.o_user_menu .oe_topbar_name');
    await name.waitFor({ state: 'attached', timeout: 120_000 });
    return name.evaluate((element) => (element.firstChild?.textContent ?? '').trim());
  },
  flows: [...CHATTER, ...COMPOSER, ...ACTIVITIES, ...DIALOGS, ...LISTS, ...REFUSALS, ...NEVER],
};

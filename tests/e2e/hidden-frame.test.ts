import { expect, test } from 'vitest';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { callForm, UNKNOWN_CRM } from './support/unknown-crm.ts';

/**
 * A form that its page posts into a hidden frame, as older CRMs do: as soon as an answer came, whatever it was, the page
 * takes form and frame away.
 */

const FORM = '/deals/17/calls/new';
const POST = `POST ${FORM}`;
const IN_FRAME = `<script>
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  const frame = document.createElement('iframe');
  frame.name = 'upload';
  frame.style.cssText = 'position:absolute;left:-9999px';
  document.body.append(frame);
  form.target = 'upload';
  form.submit();
  frame.addEventListener('load', () => {
    if (frame.contentWindow.location.href === 'about:blank') return;
    form.remove();
    frame.remove();
  });
});
</script>`;

startEachOn(UNKNOWN_CRM);

async function press(): Promise<void> {
  crm.route(`GET ${FORM}`, { html: callForm('', '') + IN_FRAME });
  await page.goto(`${crm.url}${FORM}`);
  await page.locator('textarea').fill('They asked for the contract');
  await pickStage(page, 'Won');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => page.locator('form').count()).toBe(0);
}

test.each([
  ['with a redirect', { redirect: '/deals/17' }],
  ['with a word alone', { html: '{"status":"success"}' }],
])(
  'answered %s: counted, though the frame is gone before it was looked at',
  async (_how, reply) => {
    crm.route(POST, reply);
    await press();
    await expectScore(popup, 1, 1);
  },
);

test('answered with an error: not counted', async () => {
  crm.route(POST, { status: 500 });
  await press();
  await page.waitForTimeout(6_000);
  expect(await readPopup(popup)).toMatchObject({ contacts: 0, undecided: 0 });
});

import { expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { pickStage, readPopup } from './support/steps.ts';

/**
 * Servers that answer a script with 200 whatever became of the save: component frameworks of servers say in the answer
 * where to go, or what to draw in the form's place.
 */

const FORM = (text: string, error = '') =>
  `<fieldset><legend>Log a call</legend><textarea name="about" style="width:500px;height:80px">${text}</textarea>${error}<p><button>Save call</button></p></fieldset>`;
const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Kiln Ltd</title>';
const CLIENT = `${HEAD}<body><main><h1>Kiln Ltd</h1><form id="page"><div id="panel">${FORM('')}</div></form><ul id="list"></ul></main><div hidden>New password <input type="password"></div><script>
document.getElementById('page').onsubmit=async(event)=>{event.preventDefault();
const about=new FormData(event.target).get('about');
const answer=await (await fetch('/partial',{method:'POST',body:new URLSearchParams({about})})).json();
if(answer.go)location.href=answer.go;
if(answer.anew)location.reload();
if(answer.draw)document.querySelector(answer.at||'#panel').innerHTML=answer.draw;
if(answer.row)document.getElementById('list').innerHTML='<li>'+about+'</li>'};
</script></body></html>`;
const SIGN_IN =
  '<form><label>User <input></label><label>Password <input type="password"></label><button>Sign in</button></form>';
const TEXT = 'They want an offer by Friday';

startEachOn(
  {
    '/clients/5': { html: CLIENT },
    '/clients/6': {
      html: `${HEAD}<body><h1>Kiln Ltd</h1><form method="post">${FORM('')}</form></body></html>`,
    },
    'POST /clients/6': {
      html: `${HEAD}<body><h1>Kiln Ltd</h1><form method="post">${FORM('', '<i>Please say more</i>')}</form></body></html>`,
    },
    '/login': { html: `${HEAD}<body>${SIGN_IN}</body></html>`, delay: 700 },
  },
  '/clients/5',
);

async function log(): Promise<void> {
  await page.locator('textarea').fill(TEXT);
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Save call' }).click();
}

const numbers = async () => {
  const { contacts, undecided } = await readPopup(popup);
  return [contacts, undecided];
};

const again = async () => {
  crm.route('/partial', { json: { draw: FORM(''), row: true } });
  await page.goto(`${crm.url}/clients/5`);
  await log();
  await expect.poll(numbers).toEqual([1, 0]);
};

test('led to a sign-in: the session had ended, nothing counts; signed in again it does', async () => {
  crm.route('/partial', { json: { go: '/login' } });
  await log();
  await page.locator('[type=password]:visible').waitFor();
  await page.waitForTimeout(4_000);
  expect(await numbers()).toEqual([0, 0]);
  await again();
});

test('loaded anew with an unseen window for a new password in it: saved', async () => {
  crm.route('/partial', { json: { anew: true } });
  await log();
  await expect.poll(numbers).toEqual([1, 0]);
});

test('a sign-in that is drawn in the page’s place: the same', async () => {
  crm.route('/partial', { json: { at: 'main', draw: SIGN_IN } });
  await log();
  await page.locator('[type=password]:visible').waitFor();
  await page.waitForTimeout(4_000);
  expect(await numbers()).toEqual([0, 0]);
  await again();
});

test('the form drawn anew with red words and the text in it was refused; its pick waits for the next save', async () => {
  const error = '<span style="color:red">The text is not allowed</span>';
  crm.route('/partial', { json: { draw: FORM(TEXT, error) } });
  await log();
  await page.locator('span').waitFor();
  await page.waitForTimeout(4_000);
  expect(await numbers()).toEqual([0, 0]);
  const radio = { role: 'radio', name: 'Proposal', within: 'Resulting stage' };
  expect((await findInPicker(page, radio)).checked).toBe(true);
  crm.route('/partial', { json: { draw: FORM(''), row: true } });
  await page.getByRole('button', { name: 'Save call' }).click();
  await expect.poll(numbers).toEqual([1, 0]);
});

test('drawn anew with the text and no word about it: asked about, not counted', async () => {
  crm.route('/partial', { json: { draw: FORM(TEXT) } });
  await log();
  await expect.poll(numbers, { timeout: 15_000 }).toEqual([0, 1]);
});

test('posted with nothing written, and the form stands in the answer with nothing in it: asked about', async () => {
  await page.goto(`${crm.url}/clients/6`);
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Save call' }).click();
  await page.locator('i').waitFor();
  await expect.poll(numbers, { timeout: 15_000 }).toEqual([0, 1]);
});

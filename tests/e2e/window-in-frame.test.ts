import { expect, test } from 'vitest';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { pickStage, readPopup } from './support/steps.ts';

/**
 * A window that is a page of its own in a frame, as layui's layers of type 2 are: once its script has had the answer, the
 * page around it empties its document and takes it away in one go.
 */

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Clients</title>';
const WINDOW = `${HEAD}<body><h2>Log a call</h2><form><label>What was said <textarea name="said" style="width:400px;height:80px"></textarea></label><p><button>Save</button></p></form><script>
document.querySelector('form').onsubmit=async(event)=>{event.preventDefault();
const answer=await (await fetch('/follow',{method:'POST',body:new URLSearchParams(new FormData(event.target))})).json();
if(answer.code===0)parent.shut();else if(answer.code===1001)setTimeout(()=>{top.location.href='/login'},300);else alert2(answer.msg)};
function alert2(text){parent.document.getElementById('msg').textContent=text}
</script></body></html>`;
const CLIENT = `${HEAD}<body><main><h1>Kiln Ltd</h1><p>Tel. +44 20 7946 0101</p><div id="msg"></div><div id="layer" style="position:fixed;left:100px;top:100px;background:#fff"><iframe src="/genjin/1036/tianjia" width="600" height="480"></iframe></div></main><script>
function shut(){const frame=document.querySelector('iframe');frame.contentWindow.document.write('');frame.contentWindow.close();document.getElementById('layer').remove()}
</script></body></html>`;

startEachOn(
  {
    '/kehu/1036': { html: CLIENT },
    '/genjin/1036/tianjia': { html: WINDOW },
    '/login': {
      html: `${HEAD}<body><form><label>User <input></label><label>Password <input type="password"></label><button>Sign in</button></form></body></html>`,
      delay: 700,
    },
  },
  '/kehu/1036',
);

async function log(): Promise<void> {
  const frame = page.frameLocator('iframe');
  await frame.locator('textarea').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await frame.getByRole('button', { name: 'Save' }).click();
}

const numbers = async () => {
  const { contacts, undecided } = await readPopup(popup);
  return [contacts, undecided];
};

test('taken away with its answer: counted once, and its client is that of the page around it', async () => {
  crm.route('POST /follow', { json: { code: 0 } });
  await log();
  await expect.poll(numbers, { timeout: 12_000 }).toEqual([1, 0]);
  expect(await popup.textContent('body')).toContain('Kiln Ltd');
});

test('its session had ended, and the whole page goes to the sign-in: nothing counts', async () => {
  crm.route('POST /follow', { json: { code: 1001 } });
  await log();
  await page.locator('[type=password]').waitFor();
  await page.waitForTimeout(4_500);
  expect(await numbers()).toEqual([0, 0]);
});

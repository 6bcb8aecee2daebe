import { beforeEach, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** A call's dialog that can be laid aside: its page takes it away, and draws it anew when it is taken up again. */

const DEAL = `<!doctype html><html lang="en"><head><title>Bakery oven – Ledger</title><style>textarea{width:600px;height:90px}</style></head>
<body><main><h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl><button type="button" id="open">Log a call</button>
<button type="button" id="aside">Lay aside</button><button type="button" id="up">Take up</button></main><script>
let kept='';const at=(id)=>document.getElementById(id);
const draw=(text)=>{const box=document.createElement('div');box.id='box';box.role='dialog';
box.innerHTML='<h2>Log a call</h2><textarea aria-label="What was said"></textarea><button type="button">Cancel</button> <button type="button" id="save">Log call</button>';
box.querySelector('textarea').value=text;document.body.append(box);
at('save').onclick=async()=>{const reply=await fetch('/api/calls',{method:'POST',body:JSON.stringify({text:box.querySelector('textarea').value})});if(reply.ok)box.remove()}};
at('open').onclick=()=>draw('');at('up').onclick=()=>draw(kept);
at('aside').onclick=()=>{kept=document.querySelector('textarea').value;at('box').remove()};
</script></body></html>`;

startEachOn({ ...UNKNOWN_CRM, '/deals/17': { html: DEAL } });

const isChosen = async () => {
  const query = { role: 'radio', name: 'Proposal', within: 'Resulting stage' };
  return (await findInPicker(page, query)).checked;
};

beforeEach(async () => {
  await page.goto(`${crm.url}/deals/17`);
  await page.locator('#open').click();
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await page.locator('textarea').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await page.locator('#aside').click();
  await page.waitForTimeout(3_000);
});

test('taken up again it has the pick, and its save counts with it', async () => {
  await page.locator('#up').click();
  await expect.poll(isChosen).toBe(true);
  await page.locator('#save').click();
  await expectScore(popup, 1, 1);
});

test('a fresh one has none', async () => {
  await page.locator('#open').click();
  await page.waitForTimeout(1_000);
  expect(await isChosen()).toBe(false);
});

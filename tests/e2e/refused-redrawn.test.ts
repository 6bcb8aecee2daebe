import { expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** A planned call that is edited on its own page, whose fields are drawn anew when the server refuses its save. */

const CALL = `<!doctype html><html lang="en"><head><title>Call – Ledger</title><style>textarea{width:600px;height:90px}</style></head>
<body><main><h1>Call: They rang</h1><button type="button" id="save">Save</button> <button type="button">Cancel</button>
<div id="form"></div><div id="toast" role="alert"></div></main><script>
const form=document.getElementById('form'),toast=document.getElementById('toast');
let draw; let kept={status:'Planned',subject:'They rang',about:''};
draw=()=>{form.innerHTML='<label>Subject <input id="subject"></label><label>Status <select id="status"><option>Planned</option><option>Held</option></select></label><label>Place <input></label><label>Date <input id="date" value="2026-11-30"></label><p>Deal: <a href="/deals/17">Bakery oven</a></p><label>Description <textarea id="about"></textarea></label>';
for(const id in kept)document.getElementById(id).value=kept[id]};
const read=()=>{form.innerHTML='<p>'+kept.subject+'</p><p>'+kept.status+'</p>'};
draw();
document.getElementById('save').onclick=async()=>{for(const id in kept)kept[id]=document.getElementById(id).value;read();
toast.className='';toast.textContent='';
const reply=await fetch('/api/calls/5',{method:'PUT',body:JSON.stringify({status:kept.status})});
if(reply.ok){toast.className='alert-success';toast.textContent='Saved'}
else{toast.className='alert-danger';toast.textContent='Access denied';setTimeout(draw,500)}};
</script></body></html>`;

startEachOn({ ...UNKNOWN_CRM, '/calls/5': { html: CALL } });

test('the pick waits for the form that comes back, and its next save counts', async () => {
  crm.route('/api/calls/5', { status: 403, json: {}, delay: 120 });
  await page.goto(`${crm.url}/calls/5`);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await page.locator('#status').selectOption('Held');
  await pickStage(page, 'Proposal');
  await page.locator('#save').click();
  await page.locator('.alert-danger').waitFor();
  await page.waitForTimeout(2_500);
  expect(await page.locator('stagemark-picker').count()).toBe(1);
  const chosen = await findInPicker(page, {
    role: 'radio',
    name: 'Proposal',
    within: 'Resulting stage',
  });
  expect(chosen.checked).toBe(true);
  const { contacts, undecided } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([0, 0]);
  crm.route('/api/calls/5', { json: {} });
  await page.locator('#save').click();
  await expectScore(popup, 0, 1);
});

test('one that does not come back leaves no picker behind', async () => {
  crm.route('/api/calls/5', { status: 403, json: {}, delay: 120 });
  await page.goto(`${crm.url}/calls/5`);
  await page.locator('#status').selectOption('Held');
  await pickStage(page, 'Proposal');
  await page.evaluate('draw = () => {}');
  await page.locator('#save').click();
  await page.locator('.alert-danger').waitFor();
  await expect.poll(() => page.locator('stagemark-picker').count()).toBe(0);
});

import { readFileSync } from 'node:fs';
import type { FixtureRoute } from './fixture-server.ts';

/** Pages of CRMs where a planned activity is ticked done, with the handles that their profiles name. */

const corpus = (page: string) =>
  readFileSync(new URL(`../../crm/corpus/${page}.html`, import.meta.url), 'utf8');

/** A deal's page: two planned activities in a popover whose buttons show no state, and a list with boxes. */
const PIPEDRIVE = `<!doctype html><html lang="en"><head><title>Green tea private label</title></head><body>
<div data-testid="header-title"><textarea rows="1">Green tea private label</textarea></div>
<button data-test="addButton-button">+</button>
<div data-test="activity-option-71"><span>Call Elsa</span><button data-test="mark-as-done">Done</button></div>
<div data-test="activity-option-72"><span>Call Elsa</span><button data-test="mark-as-done">Done</button></div>
<table><tr><td><label data-test="done-label"><input type="checkbox"></label></td><td>Call the broker</td></tr></table>
<script>const put=(id,done)=>fetch('/api/v1/activities/'+id,{method:'PUT',headers:{'Content-Type':'application/json'},body:JSON.stringify({done})});
for(const b of document.querySelectorAll('[data-test=mark-as-done]')){let done=0;b.onclick=()=>{done=1-done;put(b.parentElement.dataset.test.slice(16),done)}}
document.querySelector('[data-test=done-label] input').onchange=(e)=>put(73,e.target.checked)</script></body></html>`;

/** A deal's timeline with a task's card. */
const HUBSPOT = `<!doctype html><html lang="en"><head><title>Hotel linen 2027</title></head><body>
<h2 data-selenium-test="highlightTitle">Hotel linen 2027</h2>
<button data-selenium-test="property-input-dealstage">Presentation scheduled</button>
<div data-selenium-test="timeline-card"><label><input type="checkbox"> <span>Ring about the samples</span></label>
<div data-selenium-test="timeline-header-actions" data-selenium-id="5551"></div></div>
<script>document.querySelector('input').onchange=(e)=>fetch('/api/inbounddb-objects/v1/crm-objects/0-27/5551?portalId=1',{method:'PATCH',
headers:{'Content-Type':'application/json'},body:JSON.stringify({hs_task_status:e.target.checked?'COMPLETED':'NOT_STARTED'})})</script></body></html>`;

/** A call's page, two of its fields being edited in place: both have the same tick icon. */
const SUITECRM = corpus('suitecrm/call-inline-edit').replace(
  /<div class="detail-view-field inlineEdit" field="status">.*?<\/div>/,
  `<div class="detail-view-field inlineEditActive" field="status"><form name="EditView" id="EditView">
<select name="status"><option value="Planned" selected>Planned</option><option value="Held">Held</option></select>
<a id="inlineEditSaveButton" role="button">&#10003;</a></form></div>
<script>document.addEventListener('click',({target})=>{if(target.id!=='inlineEditSaveButton')return;const cell=target.closest('.detail-view-field');
const said=cell.querySelector('select,textarea').value;cell.className='detail-view-field inlineEdit';cell.textContent=said})</script>`,
);

export const PLACES = {
  suitecrm: '/index.php?module=Calls&action=DetailView&record=9f8e7d6c-1111-2222-0001-66f0aabbccdd',
  pipedrive: '/deal/42',
  hubspot: '/contacts/1234567/record/0-3/987654321',
  amocrm: '/leads/detail/31415927',
  odoo: '/odoo/crm/17',
} as const;

export const TICK_CRMS: Record<string, FixtureRoute> = {
  '/index.php': { html: SUITECRM },
  [PLACES.pipedrive]: { html: PIPEDRIVE },
  [PLACES.hubspot]: { html: HUBSPOT },
  [PLACES.amocrm]: { html: corpus('amocrm/lead-task-result') },
  [PLACES.odoo]: { html: corpus('odoo/activity-mark-done') },
  '/api/v1/activities/71': { json: { success: true } },
  '/api/v1/activities/72': { json: { success: true } },
  '/api/v1/activities/73': { json: { success: true } },
  '/api/inbounddb-objects/v1/crm-objects/0-27/5551': { json: {} },
  '/private/notes/edit2.php': { json: { status: 'ok' } },
  '/web/dataset/call_kw/mail.activity/action_feedback': { json: { result: 905 } },
};

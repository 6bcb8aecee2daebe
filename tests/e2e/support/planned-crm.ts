import type { FixtureRoute } from './fixture-server.ts';

/** Planned activities in a CRM that no profile knows, each with a control that sets it to done. */
const frame = (
  title: string,
  main: string,
  script: string,
) => `<!doctype html><html lang="en"><head>
<title>${title} – Planner</title><style>body{font:14px sans-serif;margin:0}nav{padding:12px;background:#eee}main{padding:24px;max-width:900px}
td,th{padding:6px 12px;text-align:left}.menu{position:absolute;right:40px;background:#fff;border:1px solid #999;padding:4px}
li{margin:8px 0}</style></head><body><nav><a href="/deals">Deals</a> <a href="/activities">Activities</a></nav><main>${main}</main>
<script>const put=(id,body,method='POST')=>fetch('/api/activities/'+id,{method,headers:{'Content-Type':'application/json'},body:JSON.stringify(body)});
${script}</script></body></html>`;

/** A deal's page: a list with bare boxes, a task among them; what the server refuses is set back. */
const LIST = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl><h3>Planned</h3><ul>
<li data-id="501"><label><input type="checkbox"> <b>Call</b> Anna about the offer</label> <small>tomorrow</small></li>
<li data-id="502"><label><input type="checkbox"> <b>Meeting</b> on site</label></li>
<li data-id="503"><label><input type="checkbox"> <b>Task</b> Prepare the call</label></li>
<li data-id="504"><label><input type="checkbox"> Send the drawings</label></li></ul>`,
  `for(const box of document.querySelectorAll('li input'))box.onchange=async()=>{const row=box.closest('li');
const reply=await put(row.dataset.id,{done:box.checked},window.how||'POST');if(!reply.ok)box.checked=!box.checked}`,
);

/** All activities: a table with boxes that choose rows, a button in each row, and a menu that stands apart. */
const TABLE = frame(
  'Activities',
  `<h1>Activities</h1><table><thead><tr><th><input type="checkbox" aria-label="Select all"></th><th>Type</th><th>Subject</th><th>With</th><th></th></tr></thead><tbody>
<tr id="a601"><td><input type="checkbox"></td><td>Call</td><td>Follow up on the price</td><td><a href="/clients/71">Kiln Ltd</a></td><td><button>Mark as done</button> <button class="more">…</button></td></tr>
<tr id="a602"><td><input type="checkbox"></td><td>Meeting</td><td>Show the plant</td><td><a href="/clients/72">Ovens &amp; Sons</a></td><td><button>Mark as done</button> <button class="more">…</button></td></tr>
<tr id="a603"><td><input type="checkbox"></td><td>Task</td><td>Call list for May</td><td><a href="/clients/72">Ovens &amp; Sons</a></td><td><button>Mark as done</button> <button class="more">…</button></td></tr>
<tr id="a604"><td><input type="checkbox"></td><td>Call</td><td>Team call</td><td></td><td><button>Mark as done</button> <button class="more">…</button></td></tr></tbody></table>`,
  `const done=async(row)=>{if((await put(row.id,{status:'done'},window.how||'POST')).ok)row.remove()};
for(const row of document.querySelectorAll('tbody tr')){const [mark,more]=row.querySelectorAll('button');mark.onclick=()=>done(row);
more.onclick=()=>{document.querySelector('.menu')?.remove();const menu=document.createElement('div');menu.className='menu';menu.role='menu';
menu.innerHTML='<button role="menuitem">Edit</button> <button role="menuitem">Not held</button> <button role="menuitem">Set held</button>';document.body.append(menu);
const [,no,yes]=menu.children;no.onclick=()=>{menu.remove();put(row.id,{status:'not held'})};yes.onclick=()=>{menu.remove();done(row)}}}`,
);

/** A call's own page; its button posts a form, or opens one that asks for the outcome. */
const OWN = frame(
  'Call with Anna',
  `<section><h1>Call with Anna</h1><p>Client: <a href="/clients/71">Kiln Ltd</a></p>
<form method="post" action="/activities/701/done"><input type="hidden" name="csrf" value="x7"><button>Mark as held</button></form></section>`,
  '',
);
const ASKS = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl><ul><li data-id="801"><b>Call</b> Anna <button type="button">Complete</button></li><li data-id="802"><b>Call</b> Igor <button type="button">Complete</button></li></ul>
<div id="box" role="dialog" aria-label="Log the call" hidden><h2>Log the call</h2><textarea aria-label="What was said"></textarea> <button type="button" id="save">Log call</button></div>`,
  `const box=document.getElementById('box');for(const b of document.querySelectorAll('li button'))b.onclick=()=>{box.hidden=false};
document.getElementById('save').onclick=async()=>{if((await put('801',{text:document.querySelector('textarea').value})).ok)box.hidden=true}`,
);
/** All in memory: nothing is sent. */
const MEMORY = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><ul><li data-id="901"><div role="checkbox" aria-checked="false" tabindex="0">☐</div> <span>Call</span> <span>Anna about the offer</span></li></ul>`,
  `const box=document.querySelector('[role=checkbox]');box.onclick=()=>setTimeout(()=>{box.setAttribute('aria-checked','true');box.parentElement.style.textDecoration='line-through'},200)`,
);

/** "Close" sets a call to held once a window has asked back; a library puts a frame under that window. */
const ASKS_BACK = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl><table><tr><td><a href="/calls/961">Ring Anna</a></td><td>Planned</td><td><a href="/calls/961/edit">Edit</a> <a id="close" onclick="ask('961', 'Held')">Close</a></td></tr></table>`,
  `const ask=(id,status)=>{const box=document.createElement('div');box.innerHTML='<iframe style="width:300px;height:80px"></iframe><p>Close this call?</p><button type="button" id="ok">OK</button>';document.body.append(box);
box.querySelector('button').onclick=async()=>{box.remove();await put(id,{status})}}`,
);

/** A call's own page, its state changed where it stands; saved by GET. */
const STATE = frame(
  'Ring Anna',
  `<div id="call"><h1>Ring Anna</h1><p>Client: <a href="/clients/71">Kiln Ltd</a></p><div id="row"><b>Status:</b> <span id="cell"><select name="status"><option selected>Planned</option><option>Held</option><option>Not held</option></select> <a id="saveField"><i>✓</i></a></span></div></div>`,
  `document.getElementById('saveField').onclick=async()=>{const cell=document.getElementById('cell');const value=cell.querySelector('select').value;if((await fetch('/api/set?id=961&value='+value)).ok)cell.textContent=value}`,
);

/** Boxes that choose letters, and logged contacts, in lists; a window that "Done" closes. Nothing of it is sent. */
const CHOOSES = frame(
  'Inbox',
  `<h1>Inbox</h1><p>Client: <a href="/clients/71">Kiln Ltd</a></p><ul><li data-id="951"><input type="checkbox"> <b>Anna</b> <span>Meeting on Friday?</span> <a href="/clients/71">Kiln Ltd</a></li>
<li data-id="952"><input type="checkbox"> <span>Meeting with Anna</span> <a href="/clients/71">Kiln Ltd</a></li></ul>
<div role="dialog" id="seen"><h2>Call with Anna</h2><p>With <a href="/clients/71">Kiln Ltd</a></p><button type="button">Done</button></div>`,
  `document.querySelector('[role=dialog] button').onclick=()=>document.getElementById('seen').remove()`,
);

const ids = ['501', '502', '503', '504', 'a601', 'a602', 'a603', 'a604', '801', '961'];

export const PLANNED_CRM: Record<string, FixtureRoute> = {
  '/deals/17': { html: LIST },
  '/deals/18': { html: ASKS },
  '/deals/19': { html: MEMORY },
  '/deals/20': { html: ASKS_BACK },
  '/calls/961': { html: STATE },
  '/api/set': { json: { ok: true } },
  '/inbox': { html: CHOOSES },
  '/activities': { html: TABLE },
  '/activities/701': { html: OWN },
  'POST /activities/701/done': { redirect: '/activities' },
  ...Object.fromEntries(ids.map((id) => [`/api/activities/${id}`, { json: { ok: true } }])),
};

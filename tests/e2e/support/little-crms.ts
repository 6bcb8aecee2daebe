import type { FixtureRoute } from './fixture-server.ts';

/** Shapes that were met in small CRMs that were run, in pages of our own. */
const frame = (title: string, main: string, script = '') => `<!doctype html><html lang="en"><head>
<title>${title}</title><style>body{font:14px sans-serif;margin:0;display:flex}aside{width:200px;padding:16px}
main{padding:24px;width:760px}textarea{width:600px;height:90px;display:block}form{margin:16px 0}
.over{position:fixed;inset:0;background:#0006;transition:opacity .2s}.over.hidden{opacity:0;pointer-events:none}
.window{background:#fff;margin:60px auto;width:640px;padding:16px}</style></head><body>
<aside><h1>Ledger CRM</h1><a href="/">Leads</a></aside><main>${main}</main><script>${script}</script></body></html>`;

/** A window that is there from the start, seen through; its form is filled when somebody is chosen. */
const CALLS = frame(
  'Ledger',
  `<h1>Leads</h1><table><tr><td>Kiln Ltd</td><td><button id="log">Log call</button></td></tr></table>
<p><button id="other">Refresh</button></p>
<div class="over hidden" id="over"><div class="window"><h2>Log call – Kiln Ltd</h2><form id="call">
<input type="hidden" name="lead_id"><label>Who <input value="Kiln Ltd of Oldtown" readonly></label><label>Outcome <select name="outcome"><option>Connected</option><option>No answer</option></select></label>
<label>Notes <textarea name="notes"></textarea></label>
<button type="button" id="close">Cancel</button> <button type="submit">Log call</button></form></div></div>`,
  `const over=document.getElementById('over'),form=document.getElementById('call');
document.getElementById('log').onclick=()=>{form.lead_id.value='4';over.classList.remove('hidden')};
document.getElementById('close').onclick=()=>over.classList.add('hidden');
form.onsubmit=async(event)=>{event.preventDefault();
const reply=await fetch('/api/calls',{method:'POST',body:JSON.stringify(Object.fromEntries(new FormData(form)))});
if(reply.ok){over.classList.add('hidden');form.reset()}};`,
);

/** A note that must not be empty: the browser itself says so. */
const NOTE = frame(
  'Ledger',
  `<h2>Kiln Ltd</h2><form method="post" action="/leads/4/notes"><label>Note <textarea name="note" required></textarea></label>
<button>Save note</button></form>`,
);

/** What stands on a client's page and logs nothing: something to do, and a request that is turned down. */
const PLANS = frame(
  'Ledger',
  `<h2>Kiln Ltd</h2><p><a href="tel:+3">+3</a></p><form id="plan"><h3>Follow-ups</h3><label>When <input type="datetime-local"></label>
<label>What needs to happen? <textarea name="note"></textarea></label><button>Schedule follow-up</button></form>
<form id="no"><h3>Request of 24 Nov</h3><label>Note <textarea name="reason"></textarea></label><button>Reject and send mail</button></form>`,
);

/** A button that is none by its tag, in a language of which we know little. */
const JEGYZET = frame(
  'Számla',
  `<h2>Szabó és Fia</h2><ul><li>2026-11-17 Telefonon kérte</li></ul><div class="row"><textarea id="client_note"></textarea>
<span id="save_client_note" class="btn">Jegyzet hozzáadása</span></div>`,
);

/** A composer of which no button bears a word; what sends is filled, and stands among others. */
const ICONS = frame(
  'Ledger',
  `<h2>Kiln Ltd</h2><p><a href="tel:+3">+3</a></p><ul><li>17 Nov · Call · asked for an offer</li></ul><div class="c">
<button type="button" class="k1"><svg width="16" height="16"></svg></button>
<textarea placeholder="Note on this client"></textarea>
<button type="button" class="k1"><svg width="16" height="16"></svg></button>
<button type="button" id="go" style="background:#0052cc"><svg width="16" height="16"></svg></button></div>`,
  `const text=document.querySelector('textarea');document.getElementById('go').onclick=async()=>{
const reply=await fetch('/api/calls',{method:'POST',body:JSON.stringify({text:text.value})});if(reply.ok)text.value=''};`,
);

const call = (mark = '') =>
  `<form id="log"><h3>Log call</h3><textarea name="notes"${mark}></textarea><button>Save</button></form>`;
/** A form whose answer, refusals too, is the form drawn anew: one that is refused comes back with its field marked. */
const REDRAWN = frame(
  'Ledger',
  `<h2>Account: Kiln Ltd</h2><p>post@kiln.example</p>${call()}`,
  `document.onsubmit=async(event)=>{event.preventDefault();const form=event.target;
const reply=await fetch('/api/drawn',{method:'POST',body:new URLSearchParams(new FormData(form))});
form.outerHTML=await reply.text()};`,
);

/** A page that shows its record with no heading, and asks what is to be logged in a window that is a page of its own. */
const FRAMED = `<!doctype html><html lang="en"><head><title>Ledger - Contact - Amara Okafor</title></head><body>
<p><a href="/">Ledger</a> <a href="/people">Contacts</a> <a href="/companies">Companies</a></p>
<table><tr><td>Name:</td><td><span>Amara Okafor</span></td></tr><tr><td>Phone:</td><td>555-1</td></tr></table>
<div><iframe src="/people/log?contactID=7" width="640" height="420"></iframe></div></body></html>`;
const IN_FRAME = `<!doctype html><html lang="en"><head><title>Ledger - Log activity</title></head><body>
<form method="post" action="/people/log?contactID=7"><input type="hidden" name="contactID" value="7">
<label>Regarding <select name="regarding"><option value="-1">General</option><option value="3">Oven</option></select></label>
<label>Activity type <select name="type"><option>Call</option><option>E-Mail</option><option>Meeting</option></select></label>
<label>Activity notes <textarea name="notes"></textarea></label><button>Save</button></form></body></html>`;

/** Notes that are changed where they stand: only the pencil beside one says that it is an old one. */
const PENCILS = frame(
  'Ledger',
  `<h2>Kiln Ltd</h2><p>post@kiln.example</p><div><textarea placeholder="Write a note…"></textarea><button type="button">Add note</button></div>
<ul><li>20 Nov <p>They like the oven</p><button type="button" aria-label="Edit note">✎</button></li></ul>`,
  `document.querySelector('ul').onclick=({target})=>{const p=target.previousElementSibling;
if(!target.matches('[aria-label]'))return;const box=document.createElement('div');
box.innerHTML='<textarea aria-label="Note"></textarea><button type="button">Cancel</button> <button type="button">Save</button>';
const text=box.querySelector('textarea');text.value=p.textContent;p.replaceWith(box);target.hidden=true;
box.lastElementChild.onclick=async()=>{const body=JSON.stringify({text:text.value});
if(!(await fetch('/api/notes/1',{method:'PUT',body})).ok)return;p.textContent=text.value;box.replaceWith(p);target.hidden=false}};`,
);

/** A lead's whole record, with a note in it that is saved along; a way of contact is chosen from the start. */
const WITH_NOTE = frame(
  'Ledger - Edit lead',
  `<h2>Edit lead</h2><form method="post" action="/leads/save"><input type="hidden" name="lead_id" value="7"><input type="hidden" name="id" value="7">
<label>Full name <input name="full_name" value="Kiln Ltd"></label><h5>Notes</h5>
<input type="radio" name="note_source" id="source1" checked><label for="source1">Phone call</label><input type="radio" name="note_source" id="source2"><label for="source2">Meeting</label>
<label>Note <textarea name="note_text"></textarea></label><a class="btn" role="button" href="/leads">Cancel</a> <button>Update lead</button></form>`,
);

export const LITTLE_CRMS: Record<string, FixtureRoute> = {
  '/leads': { html: CALLS },
  'GET /leads/4': { html: NOTE },
  '/leads/5': { html: PLANS },
  '/leads/7/edit': { html: WITH_NOTE },
  'POST /leads/save': { redirect: '/leads' },
  '/clients/view/57': { html: JEGYZET },
  '/leads/6': { html: ICONS },
  '/leads/9': { html: PENCILS },
  '/api/notes/1': { json: { id: 1 }, delay: 200 },
  '/accounts/9': { html: REDRAWN },
  '/api/drawn': { html: call(' class="error"'), delay: 200 },
  '/people/show': { html: FRAMED },
  'GET /people/log': { html: IN_FRAME },
  'POST /people/log': { html: '<p>An activity of type Call has been added.</p>' },
  'POST /leads/4/notes': { redirect: '/leads/4' },
  '/api/calls': { status: 201, json: { id: 5 }, delay: 200 },
};

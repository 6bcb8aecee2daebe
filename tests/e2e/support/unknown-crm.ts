import type { FixtureRoute } from './fixture-server.ts';

/** Pages of a CRM that no profile knows: a deal with an inline note that saves by script, and a call log that posts. */
const frame = (title: string, main: string, script = '') => `<!doctype html><html lang="en"><head>
<title>${title} – Ledger</title><style>body{font:14px sans-serif;margin:0}nav{padding:12px;background:#eee}
main{padding:24px;max-width:760px}textarea{width:600px;height:90px;display:block}dialog,form{margin:16px 0}
.error{color:#b00}</style></head><body>
<nav><a href="/deals">Deals</a> <a href="/contacts">Contacts</a> <input type="search" placeholder="Search"> <span>Olena Koval</span></nav>
<main>${main}</main><script>${script}</script></body></html>`;

/** The note's box closes the moment it is saved, whatever the server will say. */
const DEAL = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl>
<button type="button" id="open">Log a call</button>
<div id="box" role="dialog" aria-label="Log a call" hidden><h2>Log a call</h2>
<textarea id="text" aria-label="What was said"></textarea>
<button type="button" id="cancel">Cancel</button> <button type="button" id="save">Log call</button></div><ul id="list"></ul>`,
  `const box=document.getElementById('box'),text=document.getElementById('text');
document.getElementById('open').onclick=()=>{box.hidden=false};
document.getElementById('cancel').onclick=()=>{box.hidden=true;text.value=''};
document.getElementById('save').onclick=()=>{const said=text.value;
fetch('/api/calls',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({deal:17,text:said})}).catch(()=>{});
box.hidden=true;text.value='';const li=document.createElement('li');li.textContent=said;document.getElementById('list').append(li)};`,
);

/** A call's own page, posted as a whole; refused, the same page comes back with what was typed. */
export const callForm = (typed: string, error: string) =>
  frame(
    'Log a call',
    `<h1>Log a call</h1>${error ? `<p class="error" role="alert">${error}</p>` : ''}
<form method="post" action="/deals/17/calls/new"><input type="hidden" name="deal_id" value="17">
<p>Deal: <a href="/deals/17">Bakery oven</a> Stage: Qualified</p>
<label>Result <textarea name="result">${typed}</textarea></label>
<button type="submit" name="go" value="save">Save</button> <button type="submit" name="go" value="cancel">Cancel</button></form>`,
  );

/** A visit's form with two long texts and one button; only the second has to be filled. */
const VISIT = frame(
  'Log a visit',
  `<h1>Log a visit</h1><form id="visit"><p>Client <a href="/deals/17">Bakery oven</a> Stage: Qualified</p>
<label>What was shown <textarea id="shown"></textarea></label><label>What was said <textarea id="said"></textarea></label>
<button>Save visit</button></form>`,
  `document.getElementById('visit').onsubmit=async(event)=>{event.preventDefault();
const reply=await fetch('/api/visits',{method:'POST',body:JSON.stringify({
shown:document.getElementById('shown').value,said:document.getElementById('said').value})});
if(reply.ok)event.target.reset()};`,
);

/** Places where a person writes, and where no picker belongs. */
const SETTINGS = frame(
  'E-mail template',
  '<h1>Edit e-mail template</h1><form method="post"><label>Name <input name="name"></label><label>Body <textarea name="body"></textarea></label><button>Save template</button></form>',
);
const TO_MANY = frame(
  'Clients',
  `<h1>Clients</h1><div class="modal"><div class="modal-content"><h5 class="modal-title">Send e-mails to 3 client(s)</h5>
<form method="post"><label>From <input name="mail_from"></label><label>Subject <input name="subject"></label>
<label>Message <textarea name="body"></textarea></label><button name="bulk_send_email">Send</button></form></div></div>`,
);
const CLIENT = frame(
  'Edit company',
  '<h1>Edit company</h1><form method="post" action="/companies/4/edit"><label>Name <input name="name" value="Kiln Ltd"></label><label>Phone <input name="phone" type="tel"></label><label>Website <input name="website"></label><label>Notes <textarea name="notes"></textarea></label><button>Save</button></form>',
);

/** A note that is checked first, and whose server answers 200 whatever becomes of it. */
const CHECKED = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl><h3>Notes</h3>
<form id="note"><textarea aria-label="Write a note"></textarea><p id="said"></p><button>Add note</button></form>`,
  `const form=document.getElementById('note'),text=form.querySelector('textarea'),said=document.getElementById('said');
const post=(path)=>fetch(path,{method:'POST',body:JSON.stringify({text:text.value})});
form.onsubmit=async(event)=>{event.preventDefault();said.textContent='';said.className='';
if(!(await post('/api/check')).ok)return;await new Promise((go)=>setTimeout(go,200));
const reply=await post('/api/notes'),told=reply.ok?await reply.json():{};if(told.success)text.value='';
else if(!told.quiet)setTimeout(()=>{said.className='mt-1 text-red-600';said.textContent='Could not be stored'},150)};`,
);

/** A deal's notes, each with a box of its own to change it in; the same words open both boxes. */
const NOTES = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl><h3>Notes</h3>
<form id="add"><textarea aria-label="Write a note"></textarea><button>Add note</button></form>
<ul><li><p>Prefers e-mail</p><button type="button">Edit</button></li></ul>`,
  `const list=document.querySelector('ul');
const send=(method,text)=>fetch('/api/notes',{method,body:JSON.stringify({text})});
document.getElementById('add').onsubmit=async(event)=>{event.preventDefault();const text=event.target.querySelector('textarea');
if(!(await send('POST',text.value)).ok)return;const li=document.createElement('li');
li.innerHTML='<p></p><button type="button">Edit</button>';li.firstChild.textContent=text.value;list.prepend(li);text.value=''};
list.onclick=(event)=>{if(event.target.textContent!=='Edit')return;const p=event.target.previousSibling;
const box=document.createElement('div');box.role='dialog';box.id='edit';
box.innerHTML='<h2>Edit note</h2><textarea></textarea><button type="button">Cancel</button><button type="button">Save</button>';
const text=box.querySelector('textarea');text.value=p.textContent;document.querySelector('main').append(box);
box.querySelector('button').onclick=()=>box.remove();
box.querySelector('button:last-child').onclick=async()=>{if(!(await send('PUT',text.value)).ok)return;
p.textContent=text.value;box.remove()}};`,
);

/** A call's dialog with a subject and a text that one may leave empty. */
const SUBJECT = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl><div role="dialog" aria-label="Log a call" id="box">
<label>Subject <input id="subject"></label><label>Description <textarea></textarea></label>
<button type="button">Cancel</button><button type="button" id="save">Save</button></div>`,
  `document.getElementById('save').onclick=async()=>{const box=document.getElementById('box');
const reply=await fetch('/api/calls',{method:'POST',body:JSON.stringify({subject:box.querySelector('input').value,
description:box.querySelector('textarea').value})});if(reply.ok)box.remove()};`,
);

/** A deal of an app whose data is sent through a socket, or held in memory: there is no request to be seen. */
const UNSEEN = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl><h3>Notes</h3>
<div class="box"><textarea placeholder="Write a note…"></textarea><p hidden></p><button type="button">Add note</button></div><ul></ul>`,
  `const text=document.querySelector('.box textarea'),refuses=location.search==='?refuses';
text.oninput=()=>{document.querySelector('.box p').textContent=text.value};
document.querySelector('.box button').onclick=()=>setTimeout(()=>{if(refuses)return;document.querySelector('.box p').textContent='';
const li=document.createElement('li');li.textContent=text.value;document.querySelector('ul').prepend(li);text.value=''},120);`,
);

/** What is known of a person, written down as one goes along: it saves itself when one leaves it. Nothing here is a log. */
const PERSON = frame(
  'Ann Baker',
  `<h1>Ann Baker</h1><div class="btn-group"><button type="button" class="btn btn-primary" data-toggle="dropdown">New</button></div>
<section><h3>Notes</h3><textarea id="personNotes" placeholder="Notes, e.g. what she likes to talk about"></textarea></section>
<table><thead><tr><th>Note <div role="button" tabindex="0" aria-label="Note: sort">↕</div></th></tr></thead></table>
<button type="button" class="btn" id="open">Link a device</button>
<div class="modal" id="link" hidden><div class="modal-content"><h4 class="modal-title">Link a device</h4>
<form><select><option>Laptop</option></select><button class="btn btn-primary">Link</button><button type="submit" class="btn">Save</button></form></div></div>`,
  `document.getElementById('personNotes').onblur=(event)=>fetch('/api/people/4',{method:'PATCH',body:event.target.value});
document.getElementById('open').onclick=()=>{document.getElementById('link').hidden=false};`,
);

/** A contact that this CRM calls an action, under a heading that says what one does. */
const ACTION = frame(
  'Add action',
  `<h1>Add action</h1><p>for Kiln Ltd</p><form method="post" action="/actions/add?customer_id=4">
 <label>Contact <select name="contact"><option value="">Select…</option></select></label>
<label>When <input type="datetime-local" name="at" value="2026-11-20T10:00"></label>
<label>Action <textarea name="action"></textarea></label><label>Response <textarea name="response"></textarea></label>
<label>Next step <textarea name="next_step"></textarea></label><label>Follow-up <input type="datetime-local" name="followup"></label>
<button type="submit">Add action</button> <a class="btn" href="/customers/view?id=4">Cancel</a></form>`,
);

/** A record's page that is one form as a whole, with a box for comments among the panels that show its fields. */
const PANELS = frame(
  'Opportunities - Bakery oven',
  `<form id="detail"><input type="hidden" name="record" value="22"><div><h4>Key Fields</h4><p>Stage</p><p>Qualified</p></div><div><h4>Documents</h4></div>
<div><h4>Comments</h4><div class="addComment"><textarea name="commentcontent" placeholder="Post your comment here"></textarea>
<div><button type="button" id="post">Post</button></div></div></div></form>`,
);

/** An event's page whose Save stands in a bar that stays at the bottom of the window. */
const BAR = frame(
  'Add event',
  `<h1>New event</h1><form><label>Activity type <select><option>Call</option><option>Meeting</option></select></label>
<label>Status <select><option>Held</option></select></label><p style="height:700px">Client <a href="/deals/17">Bakery oven</a></p>
<label>Description <textarea name="description"></textarea></label>
<div style="position:fixed;left:0;right:0;bottom:0;height:60px;background:#eee"><button>Save</button> <a href="/deals/17">Cancel</a></div></form>`,
);

export const UNKNOWN_CRM: Record<string, FixtureRoute> = {
  '/deals/17': { html: DEAL },
  '/api/calls': { status: 201, json: { id: 5 } },
  'GET /deals/17/calls/new': { html: callForm('', '') },
  'POST /deals/17/calls/new': { redirect: '/deals/17' },
  '/deals/17/visits/new': { html: VISIT },
  '/api/visits': { status: 201, json: { id: 9 } },
  '/people/4': { html: PERSON },
  '/deals/18': { html: CHECKED },
  '/deals/19': { html: UNSEEN },
  '/deals/20': { html: NOTES },
  '/deals/21': { html: SUBJECT },
  '/deals/22': { html: PANELS },
  '/events/new': { html: BAR },
  '/api/check': { json: { ok: true } },
  '/api/notes': { json: { success: true } },
  'GET /actions/add': { html: ACTION },
  'POST /actions/add': { redirect: '/deals/17' },
  '/clients/mail': { html: TO_MANY },
  '/settings/templates/3': { html: SETTINGS },
  '/companies/4/edit': { html: CLIENT },
};

/** The reply of a server that refuses the posted call: the same form, with what was typed. */
export const callRefused = (typed: string) => ({
  status: 422,
  html: callForm(typed, 'Not saved: try again'),
});

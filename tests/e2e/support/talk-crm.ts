import type { FixtureRoute } from './fixture-server.ts';

/** A client's talk in a CRM that no profile knows: Enter sends, Shift+Enter begins a new line. `how` says what Enter does. */
const talk = (
  field: string,
  how: string,
) => `<!doctype html><html lang="en"><head><title>Kiln Ltd – Talks</title>
<style>body{font:14px sans-serif;margin:0}main{max-width:720px;margin:auto;padding:24px}
textarea,[contenteditable]{width:560px;min-height:60px;display:block;border:1px solid #999}</style></head><body>
<main><h1>Kiln Ltd</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl><ul id="list"></ul>
<div class="composer">${field}<button type="button" id="send">Send message</button></div></main><script>
const field=document.querySelector('textarea, [contenteditable]'),list=document.getElementById('list');
const text=()=>(field.value??field.innerText).trim(),clear=()=>{if('value' in field)field.value='';else field.textContent=''};
const show=(said)=>{const li=document.createElement('li');li.textContent=said;list.append(li)};
const post=(said)=>fetch('/api/messages',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({text:said})});
${how}
if(!document.querySelector('form'))document.getElementById('send').onclick=send;
field.addEventListener('keydown',(event)=>{if(event.key==='Enter'&&!event.shiftKey&&!window.newLines){event.preventDefault();if(text())send()}});
</script></body></html>`;

const AREA =
  '<textarea aria-label="Write a message to the client" placeholder="Write a message"></textarea>';
const EDITABLE =
  '<div contenteditable="true" role="textbox" aria-multiline="true" aria-label="Write a message to the client"></div>';

/** Empties its box at once. */
const AT_ONCE = 'const send=()=>{const said=text();clear();show(said);void post(said)};';
/** Empties it when the server has the message; else it stays. */
const AFTER =
  'const send=async()=>{const said=text(),reply=await post(said);if(reply.ok){clear();show(said)}};';
/** By a socket: no request is seen. */
const SOCKET = 'const send=()=>{const said=text();clear();setTimeout(()=>show(said),300)};';
/** Its script presses the form's button. */
const SUBMITS = `const form=field.closest('.composer');const outer=document.createElement('form');form.before(outer);outer.append(form);
const button=document.getElementById('send');button.type='submit';outer.onsubmit=(event)=>{event.preventDefault();const said=text();clear();show(said);void post(said)};
const send=()=>outer.requestSubmit(button);`;
/** The same, and the form is told nothing of a button. */
const SUBMITS_BARE = SUBMITS.replace('requestSubmit(button)', 'requestSubmit()');
/** Enter begins a new line; the button alone saves. */
const NOTE = `window.newLines=true;${AFTER}`;

export const TALK_CRM: Record<string, FixtureRoute> = {
  '/clients/41': { html: talk(AREA, AT_ONCE) },
  '/clients/42': { html: talk(EDITABLE, AT_ONCE) },
  '/clients/43': { html: talk(AREA, AFTER) },
  '/clients/44': { html: talk(AREA, SOCKET) },
  '/clients/45': { html: talk(AREA, NOTE) },
  '/clients/46': { html: talk(AREA, SUBMITS) },
  '/clients/47': { html: talk(AREA, SUBMITS_BARE) },
  '/api/messages': { status: 201, json: { id: 5 } },
};

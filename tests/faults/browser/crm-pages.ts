import type { Ui } from './schedule.ts';

/** A client of the CRM: a deal with a page of its own. */
export interface Deal {
  id: number;
  name: string;
  /** Name of the stage that its page shows, or `null`. */
  stage: string | null;
}

const frame = (title: string, main: string, script = '') => `<!doctype html><html lang="en"><head>
<title>${title} – Ledger</title><style>body{font:14px sans-serif;margin:0}nav{padding:12px;background:#eee}
main{padding:24px;max-width:760px}textarea{width:600px;height:60px;display:block}.error{color:#b00}</style></head><body>
<nav><a href="/deals">Deals</a> <span>Sales</span></nav><main>${main}</main><script>${script}</script></body></html>`;

const stageOf = ({ stage }: Deal) => (stage ? `<dl><dt>Stage</dt><dd>${stage}</dd></dl>` : '');

/** A deal's page with a box for calls, which saves by script. */
export const boxPage = (deal: Deal, ui: Ui) =>
  frame(
    deal.name,
    `<h1>${deal.name}</h1>${stageOf(deal)}<p id="done"></p>
${ui === 'stays' ? '' : '<button type="button" id="open">New entry</button>'}
<div id="box" role="dialog" aria-label="Log a call"${ui === 'stays' ? '' : ' hidden'}><h2>Log a call</h2>
<textarea id="text" aria-label="What was said"></textarea><p id="error" class="error" role="alert"></p>
<button type="button" id="cancel">Cancel</button> <button type="button" id="save">Log call</button></div>`,
    `const $=(id)=>document.getElementById(id),ui='${ui}',box=$('box'),text=$('text');
if($('open'))$('open').onclick=()=>{box.hidden=false};
$('cancel').onclick=()=>{text.value='';if(ui!=='stays')box.hidden=true};
$('save').onclick=async()=>{const said=text.value;if(!said)return;$('error').textContent='';$('done').textContent='';
if(ui==='closes'){box.hidden=true;text.value=''}
let ok=false;try{const reply=await fetch('/api/calls',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({deal:${deal.id},text:said})});
ok=reply.ok&&!(await reply.json()).error}catch{}
if(ui!=='closes'){if(ok){text.value='';if(ui==='waits')box.hidden=true}else $('error').textContent='Could not be saved'}
$('done').textContent=ok?'Done '+said:'Undone '+said};`,
  );

const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A call's own page, posted as a whole. */
export const callPage = (deal: Deal, typed: string, error: string) =>
  frame(
    'Log a call',
    `<h1>Log a call</h1>${error ? `<p class="error" role="alert">${error}</p>` : ''}
<form method="post" action="/deals/${deal.id}/calls/new"><input type="hidden" name="deal_id" value="${deal.id}">
<p>Deal: <a href="/deals/${deal.id}">${deal.name}</a>${deal.stage ? ` Stage: ${deal.stage}` : ''}</p>
<label>Result <textarea name="result" id="text">${inHtml(typed)}</textarea></label>
<button type="submit" name="go" value="save" id="save">Save</button>
<button type="submit" name="go" value="cancel" id="cancel">Cancel</button></form>`,
  );

export const LOGIN = frame(
  'Sign in',
  '<h1>Sign in</h1><form method="post" action="/login"><label>User <input name="user"></label><label>Password <input type="password" name="password"></label><button>Sign in</button></form>',
);

export const LIST = frame('Deals', '<h1>Deals</h1>');

export const BROKEN = frame('Error', '<h1>Something went wrong</h1>');

import type { FixtureRoute } from './fixture-server.ts';

/** A window whose selects hold no field, as component libraries draw them, and which says itself what must be filled in. */
const WINDOW = `<!doctype html><html lang="en"><head><title>Quarry</title><style>body{font:14px sans-serif}
.over{position:fixed;inset:0;background:#0006}.window{position:relative;background:#fff;margin:40px auto;width:520px;padding:16px}
.window::before{content:"";position:absolute;inset:0;border:2px solid transparent;pointer-events:none}
textarea{width:460px;height:80px;display:block}[role=combobox]{border:1px solid #999;width:240px;padding:6px;min-height:18px}</style></head><body>
<main><h1>Activities</h1><button id="open">Log activity</button><div id="at"></div></main><script>
const WINDOW=\`<div class="over"><div class="window" role="dialog" aria-labelledby="h"><h2 id="h">Log activity</h2><form id="f" novalidate>
<div><label id="l1">Type</label><div role="combobox" aria-haspopup="listbox" aria-labelledby="l1" tabindex="0"><span>Call</span></div></div>
<div><label id="l2">Date</label><input aria-labelledby="l2" value="30.11.2026"></div>
<div><label id="l3">Subject</label><input name="subject" aria-labelledby="l3"><span id="bad"></span></div>
<div><label id="l4">Contact</label><div role="combobox" aria-haspopup="listbox" aria-labelledby="l4" tabindex="0"><span id="who"></span></div></div>
<label>Body <textarea name="body"></textarea></label></form>
<div><button type="button" id="no">Cancel</button> <button type="submit" form="f">Log</button></div></div></div>\`;
const at=document.getElementById('at');
document.getElementById('open').onclick=()=>{at.innerHTML=WINDOW;const form=document.getElementById('f');
const who=document.getElementById('who');who.parentElement.onclick=()=>{who.textContent='Amara Okafor'};
document.getElementById('no').onclick=()=>{at.innerHTML=''};
form.onsubmit=async(event)=>{event.preventDefault();
if(!form.subject.value){document.getElementById('bad').innerHTML='<mat-error>Required</mat-error>';return}
const reply=await fetch('/api/activities',{method:'POST',body:JSON.stringify(Object.fromEntries(new FormData(form)))});
if(reply.ok)at.innerHTML=''}};</script></body></html>`;

/** The same window, which comes long after the click and fades in. */
const LATE = WINDOW.replace(
  '</style>',
  '@keyframes in{from{opacity:0}}.over{animation:in .3s}</style>',
).replace(
  '.onclick=()=>{at.innerHTML=WINDOW;',
  '.onclick=()=>setTimeout(open,800);const open=()=>{at.innerHTML=WINDOW;',
);

export const DRAWN_CRM: Record<string, FixtureRoute> = {
  '/activities': { html: WINDOW },
  '/late': { html: LATE },
  '/api/activities': { status: 201, json: { id: 5 }, delay: 200 },
};

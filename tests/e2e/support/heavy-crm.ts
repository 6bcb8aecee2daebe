import type { FixtureRoute } from './fixture-server.ts';

/** Pages of a CRM that ask much of whoever watches them. `start()` begins, `stop()` ends what they do. */
const page = (
  body: string,
  script: string,
) => `<!doctype html><html lang="en"><head><title>Oven – Ledger</title>
<style>body{font:14px sans-serif}textarea{width:500px;height:60px;display:block}</style></head>
<body><nav><a href="/deals">Deals</a></nav><main><h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl>${body}</main>
<script>const $=(css)=>document.querySelector(css);let on=false;const stop=()=>{on=false};${script}</script></body></html>`;

const FORM = `<div id="box" role="dialog" aria-label="Log a call"><h2>Log a call</h2>
<textarea id="text" aria-label="What was said"></textarea><button type="button" id="save">Log call</button></div>`;

const SAVE = `const save=()=>{const said=$('#text').value;$('#text').value='';
return fetch('/api/calls',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({text:said})})};
document.addEventListener('click',(e)=>{if(e.target.id==='save')save()});`;

/** 5,000 nodes a second come and go beside the form, and within it. */
const MUTATES = page(
  `${FORM}<ul id="feed"></ul>`,
  `${SAVE}const feed=$('#feed'),own=document.createElement('p');$('#box').append(own);let made=0;
const start=()=>{on=true;const tick=()=>{if(!on)return;for(let i=0;i<83;i++){const li=document.createElement('li');li.textContent='event '+(++made);feed.append(li);
if(feed.childElementCount>400)feed.firstChild.remove()}own.replaceChildren('seen '+made);requestAnimationFrame(tick)};tick()};`,
);

/** The form is drawn anew at every frame, as a framework with no keys does. */
const RERENDERS = page(
  `<div id="root">${FORM}</div>`,
  `${SAVE}let drawn=0;const html=$('#root').innerHTML;
const start=()=>{on=true;const tick=()=>{if(!on)return;const said=$('#text').value;$('#root').innerHTML=html;$('#text').value=said;drawn++;requestAnimationFrame(tick)};tick()};`,
);

/** 10,000 fields of a table, and the form. */
const FIELDS = page(
  `${FORM}<table id="table"></table>`,
  `${SAVE}const start=()=>{const rows=[];for(let i=0;i<10000;i++)rows.push('<tr><td><textarea name="cell'+i+'" rows="1"></textarea></td></tr>');$('#table').innerHTML=rows.join('')};`,
);

/** A form that opens and closes. */
const OPENS = page(
  '<div id="root"></div>',
  `${SAVE}const html=${JSON.stringify(FORM)};const start=()=>{$('#root').innerHTML=html};const close=()=>{$('#root').replaceChildren()};`,
);

export const HEAVY_CRM: Record<string, FixtureRoute> = {
  '/deals/1': { html: MUTATES },
  '/deals/2': { html: RERENDERS },
  '/deals/3': { html: FIELDS },
  '/deals/4': { html: OPENS },
  '/api/calls': { status: 201, json: { id: 5 } },
};

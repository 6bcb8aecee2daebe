import type { FixtureRoute } from '../../e2e/support/fixture-server.ts';

/** Pages that stand for what a CRM's user has open, each made to cost an overlay something else. */

const frame = (title: string, main: string, script = '') => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title} – Ledger</title><style>body{font:14px sans-serif;margin:0}nav{padding:12px;background:#eee}
main{padding:24px;max-width:900px}textarea{width:600px;height:90px;display:block}.box{border:1px solid #ccc;padding:12px;margin:12px 0}
#list{height:400px;overflow:auto;border:1px solid #ddd}.row{display:flex;gap:8px}</style></head><body>
<nav><a href="/deals">Deals</a> <a href="/contacts">Contacts</a> <input type="search" placeholder="Search"> <span>Olena Koval</span></nav>
<main>${main}</main><script>${script}</script></body></html>`;

const callForm = `<div class="box" role="dialog" aria-label="Log a call" id="box"><h2>Log a call</h2>
<textarea id="text" aria-label="What was said"></textarea>
<button type="button" id="cancel">Cancel</button> <button type="button" id="save">Log call</button></div>`;

const saveByFetch = `document.getElementById('save').onclick=()=>{const said=document.getElementById('text').value;
fetch('/api/calls',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({deal:17,text:said})})
.then(()=>{document.getElementById('text').value=''})};`;

/** A record with a form to log a call; its save goes by fetch. */
const FORM = frame(
  'Bakery oven',
  `<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl>${callForm}`,
  saveByFetch,
);

/** A list that nobody writes in. */
const QUIET = frame(
  'Deals',
  `<h1>Deals</h1><table>${Array.from({ length: 60 }, (_, i) => `<tr><td><a href="/deals/${i}">Deal ${i}</a></td><td>Qualified</td><td>${i * 100}</td></tr>`).join('')}</table>`,
);

/** A conversation in which ten nodes come and go fifty times a second: 500 mutations. */
const CHAT = frame(
  'Bakery oven: conversation',
  `<h1>Bakery oven</h1><div id="list"></div><div class="box"><textarea id="text" placeholder="Write a message to the client"></textarea>
<button type="button" id="save">Send message</button></div>`,
  `const list=document.getElementById('list');let n=0;
function add(){for(let i=0;i<10;i++){const row=document.createElement('div');row.className='row';
row.innerHTML='<b>Olena</b><span>message '+(n++)+'</span>';list.append(row);if(list.childElementCount>400)list.firstElementChild.remove()}}
globalThis.chatter=()=>setInterval(add,20);${saveByFetch}`,
);

const fieldset = (i: number) =>
  `<div class="row"><label>Field ${i} <input name="f${i}"></label>${i % 5 === 0 ? `<textarea name="t${i}" aria-label="Remark ${i}"></textarea>` : ''}</div>`;

/** 20,000 nodes and 200 fields around one form. */
const HEAVY = frame(
  'Bakery oven: everything',
  `<h1>Bakery oven</h1>${callForm}<form class="box" action="/deals/17/edit">${Array.from({ length: 167 }, (_, i) => fieldset(i)).join('')}<button>Save deal</button></form>
<table>${Array.from({ length: 3_100 }, (_, i) => `<tr><td><a href="/d/${i}">D${i}</a></td><td><span>Q</span></td><td>${i}</td></tr>`).join('')}</table>`,
  saveByFetch,
);

export const BENCH_PAGES: Record<string, FixtureRoute> = {
  '/deals/17': { html: FORM },
  '/deals': { html: QUIET },
  '/deals/17/chat': { html: CHAT },
  '/deals/17/all': { html: HEAVY },
  '/blank': { html: '<!doctype html><title>blank</title>' },
  '/api/calls': { status: 201, json: { id: 5 } },
};

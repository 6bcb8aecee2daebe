import type { FixtureRoute, RecordedRequest } from './fixture-server.ts';

/**
 * A record's page whose notes and tasks save themselves, as Twenty's do: made at once by one request, written into
 * one side panel whose editor is kept from note to note, sent half a second after one stops typing.
 */
const PAGE = `<!doctype html><html lang="en"><head><title>Rebrand for Olive Bank</title><style>
body{font:14px sans-serif;margin:0;display:flex}main{flex:1;padding:20px}[data-side-panel]{width:420px;height:100vh;border-left:1px solid #ccc;padding:20px;box-sizing:border-box}
.editor{min-height:160px;border:1px solid #ccc;padding:6px}</style></head><body>
<main><button data-testid="workspace-dropdown">Acme</button><h1>Rebrand for Olive Bank</h1>
<div class="widget"><span>Stage</span> <span>Screening</span></div>
<button id="note">New note</button> <button id="task">New task</button> <ul id="list"></ul></main>
<div data-side-panel=""><b id="what"></b><div class="ProseMirror editor" contenteditable="true" role="textbox" aria-label="Body"></div></div>
<script>const $=(css)=>document.querySelector(css),notes=[],ed=$('.editor');let at=null,timer;
const send=(operationName,variables)=>fetch('/graphql',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({operationName,variables,query:'mutation '+operationName})}).catch(()=>{});
const open=(n)=>{at=n;$('#what').textContent=n.kind;ed.textContent=n.text;ed.focus()};
const make=(kind)=>{const n={kind,text:'',id:crypto.randomUUID()};notes.push(n);send('CreateOne'+kind,{input:{id:n.id}});
const li=document.createElement('li'),b=document.createElement('button');b.textContent=kind+' '+notes.length;b.onclick=()=>open(n);li.append(b);$('#list').append(li);open(n)};
$('#note').onclick=()=>make('Note');$('#task').onclick=()=>make('Task');
ed.addEventListener('input',()=>{const n=at;n.text=ed.innerText.trim();clearTimeout(timer);timer=setTimeout(()=>
send('UpdateOne'+n.kind,{idToUpdate:n.id,input:{bodyV2:{blocknote:JSON.stringify([{type:'paragraph',content:[{text:n.text}]}]),markdown:null}}}),500)});
setInterval(()=>send('FindManyNotes',{}),400);</script></body></html>`;

/** Says which operation a request names. */
export const operationOf = ({ body }: RecordedRequest): string =>
  (JSON.parse(body) as { operationName: string }).operationName;

/** Takes everything; `refuse` says which operations fail, and how. */
export const graphql =
  (refuse: Record<string, { status?: number; json?: unknown }> = {}): FixtureRoute =>
  (request) => ({ json: { data: {} }, delay: 60, ...refuse[operationOf(request)] });

export const RECORD = '/object/opportunity/7b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d';

export const AUTOSAVE_CRM: Record<string, FixtureRoute> = {
  [RECORD]: { html: PAGE },
  '/graphql': graphql(),
};

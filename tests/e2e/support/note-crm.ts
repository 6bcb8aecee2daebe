import type { FixtureRoute } from './fixture-server.ts';

/**
 * Boxes for a call's note as CRMs build them: a plain text area, one whose value a framework holds (it knows only
 * what its input events said), an editor that holds its own text and takes it from `beforeinput` alone.
 */
const page = (
  box: string,
  script: string,
) => `<!doctype html><html lang="en"><head><title>Kiln</title>
<style>body{font:14px sans-serif}textarea,.ed{width:600px;min-height:80px;display:block;border:1px solid #999}</style></head>
<body><h1>Glass kiln</h1><p><span>Stage:</span> <b>Qualified</b></p><div role="dialog" aria-label="Log a call"><h2>Log a call</h2>
${box}<button type="button" id="save">Log call</button><p id="error" class="error" role="alert"></p></div>
<script>const $=(css)=>document.querySelector(css);
const send=async(text)=>{const reply=await fetch('/api/calls',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({text})});
$('#error').textContent=reply.ok?'':'Could not be saved';return reply.ok};
${script}</script></body></html>`;

const PLAIN = page(
  '<textarea aria-label="What was said"></textarea>',
  `$('#save').onclick=async()=>{if(await send($('textarea').value))$('textarea').value=''};`,
);

const HELD = page(
  '<textarea aria-label="What was said"></textarea>',
  `let state='';const box=$('textarea');const value=Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype,'value');
let seen='';Object.defineProperty(box,'value',{get(){return value.get.call(this)},set(v){seen=v;value.set.call(this,v)}});
box.addEventListener('input',()=>{const now=value.get.call(box);if(now!==seen){seen=now;state=now}});
$('#save').onclick=async()=>{if(await send(state)){state='';box.value=''}};`,
);

const EDITOR = page(
  '<div class="ed" contenteditable="true" aria-label="What was said"><p><br></p></div>',
  `const ed=$('.ed');let lines=[''];const draw=()=>{ed.replaceChildren(...lines.map(l=>{const p=document.createElement('p');if(l)p.textContent=l;else p.append(document.createElement('br'));return p}))};
ed.addEventListener('beforeinput',(e)=>{if(e.inputType==='insertText'){e.preventDefault();lines[lines.length-1]+=e.data;draw();getSelection().selectAllChildren(ed);getSelection().collapseToEnd()}
else if(e.inputType==='insertParagraph'){e.preventDefault();lines.push('');draw();getSelection().selectAllChildren(ed);getSelection().collapseToEnd()}});
ed.addEventListener('input',()=>{lines=[...ed.children].map(p=>p.textContent)});
$('#save').onclick=async()=>{if(await send(lines.join('\\n'))){lines=[''];draw()}};`,
);

export const NOTE_CRM: Record<string, FixtureRoute> = {
  '/deals/1/plain': { html: PLAIN },
  '/deals/1/held': { html: HELD },
  '/deals/1/editor': { html: EDITOR },
  '/api/calls': { status: 201, json: { id: 5 } },
};

import type { FixtureRoute } from './fixture-server.ts';

/**
 * A CRM with a rich-text editor for its notes: an editable element as high as its text, in a box, under a toolbar with a
 * button that is none of the form's. It saves what was written as rich-text editors and servers encode it.
 */
const PAGE = `<!doctype html><html lang="en"><head><title>Bakery oven – Ledger</title>
<style>body{font:12px/1.2 sans-serif;margin:0}main{padding:24px;width:700px}
.editor{border:1px solid #999;min-height:90px;padding:4px}.text{outline:0}p{margin:0}</style></head><body>
<nav><a href="/deals">Deals</a> <span>Olena Koval</span></nav><main>
<h1>Bakery oven</h1><dl><dt>Stage</dt><dd>Qualified</dd></dl>
<section><h3>Notes</h3><div class="box"><div class="editor"><div class="editor-toolbar">
<button type="button" class="cmd-bold" title="Bold">B</button>
<div class="more-toolbar"><button type="button" title="Add comment">Add comment</button></div></div>
<div class="surface"><div class="text" contenteditable="true" role="textbox" aria-multiline="true"><p><br></p></div></div></div>
<button type="button" id="save">Add note</button></div></section></main><script>
document.execCommand('defaultParagraphSeparator', false, 'p');
const text = document.querySelector('.text'), as = new URL(location.href).searchParams.get('as');
const runs = () => [...text.children].map((p) => [...p.childNodes].map((n) => ({ text: n.textContent, bold: n.nodeName === 'B' })));
const marks = (run) => (run.bold ? [{ type: 'bold' }] : []);
const entities = () => text.innerHTML.replace(/[\\u0080-\\u024f]/g, (c) => '&#' + c.charCodeAt(0) + ';');
const bodies = {
  delta: () => JSON.stringify({ deal: 17, ops: runs().flatMap((line) => [
    ...line.map(({ text, bold }) => ({ insert: text, attributes: bold ? { bold } : {} })), { insert: '\\n' }]) }),
  nodes: () => JSON.stringify({ deal: 17, body: JSON.stringify({ type: 'doc', content: runs().map((line) => (
    { type: 'paragraph', content: line.map((run) => ({ type: 'text', marks: marks(run), text: run.text })) })) }) }),
  html: () => JSON.stringify({ deal: 17, html: text.innerHTML }),
  entities: () => new URLSearchParams({ deal: '17', body: entities() }),
  multipart: () => { const data = new FormData(); data.append('body', text.innerHTML); return data; },
};
document.getElementById('save').onclick = async () => {
  if (as === 'post') {
    const form = document.createElement('form');
    form.method = 'post'; form.action = '/deals/17/notes';
    const input = document.createElement('input');
    input.name = 'body'; input.value = entities();
    form.append(input); document.body.append(form); form.submit();
    return;
  }
  const reply = await fetch('/api/notes', { method: 'POST', body: bodies[as]() });
  if (reply.ok) text.innerHTML = '<p><br></p>';
};
</script></body></html>`;

export const RICH_CRM: Record<string, FixtureRoute> = {
  'GET /deals/17': { html: PAGE },
  'POST /deals/17/notes': { redirect: '/deals/17/notes' },
  'GET /deals/17/notes': { html: '<!doctype html><title>Bakery oven</title><h1>Bakery oven</h1>' },
  'POST /api/notes': { status: 201, json: { id: 5 } },
};

import type { FixtureRoute } from './fixture-server.ts';

/**
 * A CRM in which general signs find nothing to hold on to: the box for what was said is a bare editor with no word
 * about calls or notes, what saves it is a `div`, and a second box just like it belongs to something else.
 */
const frame = (title: string, main: string, script = '') => `<!doctype html><html lang="en"><head>
<title>${title}</title><style>body{font:14px sans-serif;margin:0}header{padding:12px;background:#eee;display:flex;gap:24px}
main{padding:24px;max-width:760px}.ed{width:600px;min-height:70px;border:1px solid #999}.go{display:inline-block;padding:6px 14px;background:#246;color:#fff;margin:6px 0}
dialog{width:640px}</style></head><body>
<header><b>Zeta</b> <a href="/z/deals">Deals</a> <span data-who>Olena Koval</span></header>
<main>${main}</main><script>${script}</script></body></html>`;

const SCRIPT = `for (const box of document.querySelectorAll('.box')) {
  const ed = box.querySelector('.ed'), go = box.querySelector('.go');
  go.addEventListener('click', async () => {
    const said = ed.textContent;
    const reply = await fetch('/z/api', {method:'POST', headers:{'Content-Type':'application/json'}, body: JSON.stringify({k: box.dataset.k, said})});
    if (reply.ok) ed.textContent = '';
  });
}
document.getElementById('open')?.addEventListener('click', () => document.querySelector('dialog').showModal());`;

const box = (kind: string, go: string) =>
  `<div class="box" data-k="${kind}"><div class="ed css-1x8f2k" contenteditable="true" id=":r4:"></div><div class="go" tabindex="0">${go}</div></div>`;

const deal = (id: number, name: string, stage: string) =>
  frame(
    name,
    `<h1>Deal: ${name}</h1><dl><dt>Position</dt><dd>${stage}</dd><dt>Amount</dt><dd>5 000</dd></dl>
<a href="/z/people/51">Ivan Petrenko</a> ${box('x', 'Keep')} <h3>Wishes</h3>${box('wish', 'Wish')}`,
    SCRIPT,
  ).replace('<title>', `<title>${id} `);

const MODAL = frame(
  'Modal deal',
  `<h1>Deal: Clay</h1><button type="button" id="open">Open</button><dialog><h2>What happened</h2>${box('x', 'Keep')}</dialog>`,
  SCRIPT,
);

const FRAMED = frame(
  'Framed deal',
  '<h1>Deal: Kiln bricks</h1><p>Below</p><iframe src="/z/boxes/20" width="700" height="240"></iframe>',
);
const INNER = frame('', box('x', 'Keep'), SCRIPT);

/** The box in two open shadow roots, one in the other. */
const ROOTED = frame(
  'Rooted deal',
  '<h1>Deal: Harbour crane</h1><zeta-app></zeta-app>',
  `const root = (name, html, ready) => customElements.define(name, class extends HTMLElement {
  connectedCallback() { this.attachShadow({mode:'open'}).innerHTML = html; ready?.(this.shadowRoot); }
});
root('zeta-box', ${JSON.stringify(`<style>.ed{width:600px;min-height:70px;border:1px solid}</style>${box('x', 'Keep')}`)}, (document) => {
  ${SCRIPT.slice(0, SCRIPT.indexOf('document.getElementById'))}
});
root('zeta-app', '<section><zeta-box></zeta-box></section>');`,
);

/** Two forms that general signs take, alike but for their words. */
const CALLS = frame(
  'Two calls',
  ['client', 'landlord']
    .map(
      (who) =>
        `<form><h3>Log a call with the ${who}</h3><textarea name="note" cols="60" rows="3" aria-label="What was said"></textarea><button>Save ${who} call</button></form>`,
    )
    .join(''),
  `for (const form of document.forms) form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await fetch('/z/api', {method:'POST', body: form.elements.note.value});
  form.reset();
});`,
).replace('<main>', '<main><h1>Deal: Oven door</h1>');

export const TEACH_CRM: Record<string, FixtureRoute> = {
  '/z/deals/17': { html: deal(17, 'Bakery oven', 'Qualified') },
  '/z/deals/18': { html: deal(18, 'Glass kiln', 'Proposal') },
  '/z/deals/19': { html: MODAL },
  '/z/deals/20': { html: FRAMED },
  '/z/boxes/20': { html: INNER },
  '/z/deals/21': { html: ROOTED },
  '/z/deals/22': { html: CALLS },
  '/z/api': { status: 200, json: { ok: true } },
};

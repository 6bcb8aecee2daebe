import type { FixtureRoute } from './fixture-server.ts';

/**
 * A CRM made of custom elements, each with an open shadow root: the app, in it the panel with the log form, in that a
 * text field and a button with roots of their own. `?late` draws the panel seconds after the page without anybody's
 * doing; `?shown` has it there hidden and shows it by a class alone.
 */
const SCRIPT = `
const make = (name, html, ready) => customElements.define(name, class extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    ready?.(root, this);
  }
});
make('sl-field', '<label for="t">What was said</label><textarea id="t" rows="4" style="width:420px"></textarea><p id="e"></p>');
make('sl-press', '<button type="button" part="b"><slot></slot></button>');
make('log-panel', '<section><h3>Log a call</h3><sl-field></sl-field><footer><sl-press id="no">Cancel</sl-press><sl-press id="go">Save</sl-press></footer><ol></ol></section>',
  (root) => {
    const field = () => root.querySelector('sl-field').shadowRoot;
    root.querySelector('#go').addEventListener('click', async () => {
      const text = field().querySelector('textarea');
      const reply = await fetch('/api/calls', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text: text.value }) });
      text.setAttribute('aria-invalid', String(!reply.ok));
      if (!reply.ok) return;
      const item = document.createElement('li');
      item.textContent = text.value;
      root.querySelector('ol').append(item);
      text.value = '';
    });
  });
make('crm-app', '<style>.off{display:none}</style><header>Shoal</header><main><h2>Harbour crane</h2><p>Stage: <b>Qualified</b></p><div id="place"></div></main>',
  (root) => {
    const panel = document.createElement('log-panel');
    const place = root.querySelector('#place');
    const how = location.search;
    if (how === '?late') setTimeout(() => place.append(panel), 4500);
    else if (how === '?shown') {
      panel.className = 'off';
      place.append(panel);
      setTimeout(() => panel.classList.remove('off'), 4500);
    } else if (how === '?pad') {
      place.innerHTML = '<sl-field></sl-field>';
    } else place.append(panel);
  });
`;

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour crane</title></head>
<body><crm-app></crm-app><script>${SCRIPT}</script></body></html>`;

export const SHADOW_CRM: Record<string, FixtureRoute> = {
  '/deals/41': { html: page },
  '/api/calls': { status: 201, json: { id: 1 } },
};

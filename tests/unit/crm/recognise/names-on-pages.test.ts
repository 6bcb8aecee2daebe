// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { readGeneralClient } from '@/lib/crm/recognise/general-client';
import { layOut, words } from './in-page';

/** Pages of clients that name theirs in different places, none of them known to a profile. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const N = 'Kiln & Sons Ltd';
const BOX =
  '<section id="f"><h3>Add note</h3><form><label>Note<textarea></textarea></label><button>Save</button></form></section>';
/** What is unlike, the address, the page, and the name and the id that it tells of the client. */
const PAGES: [string, string, string, string | null, string | null][] = [
  ['h1', '/clients/12', `<main><h1>${N}</h1>${BOX}</main>`, N, '12'],
  ['h2 only', '/clients/12', `<main><h2>${N}</h2>${BOX}</main>`, N, '12'],
  [
    'h1 module, h2 name',
    '/clients/12',
    `<main><h1>Clients</h1><h2>${N}</h2>${BOX}</main>`,
    N,
    '12',
  ],
  [
    'h1 module view',
    '/clients/12',
    `<main><h1>Client details</h1><div class="card"><h4>${N}</h4></div>${BOX}</main>`,
    N,
    '12',
  ],
  [
    'breadcrumb',
    '/clients/12',
    `<nav aria-label="breadcrumb"><ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/clients">Clients</a></li><li class="active">${N}</li></ol></nav>${BOX}`,
    N,
    '12',
  ],
  [
    'title attr span',
    '/leads/ab12cd34-1111-2222-3333-444455556666',
    `<div class="page-header"><span class="title">${N}</span></div>${BOX}`,
    N,
    'ab12cd34-1111-2222-3333-444455556666',
  ],
  [
    'dl table',
    '/clients/12',
    `<table><tr><th>Name</th><td>${N}</td></tr><tr><th>Phone</th><td>+44 20 7946 0018</td></tr></table>${BOX}`,
    N,
    '12',
  ],
  [
    'labelled div',
    '/clients/12',
    `<div class="row"><div class="label">Client name</div><div class="value">${N}</div></div>${BOX}`,
    N,
    '12',
  ],
  [
    'strong caption',
    '/clients/12',
    `<p><strong>Name:</strong> ${N}</p><p><strong>Email:</strong> a@kiln.example</p>${BOX}`,
    N,
    '12',
  ],
  [
    'h1 with badge',
    '/clients/12',
    `<main><h1>${N} <span class="badge">Active</span></h1>${BOX}</main>`,
    N,
    '12',
  ],
  ['h1 with id', '/clients/12', `<main><h1>#12 ${N}</h1>${BOX}</main>`, N, '12'],
  ['h1 kind: name', '/clients/12', `<main><h1>Client: ${N}</h1>${BOX}</main>`, N, '12'],
  ['h1 name - kind', '/clients/12', `<main><h1>${N} - Client</h1>${BOX}</main>`, N, '12'],
  [
    'back link',
    '/clients/12',
    `<main><a href="/clients">← Back to clients</a><h1>${N}</h1>${BOX}</main>`,
    N,
    '12',
  ],
  [
    'avatar initials',
    '/contacts/77',
    `<main><div class="avatar">AB</div><h1>Ann Baker</h1><p>CTO at Kiln</p>${BOX}</main>`,
    'Ann Baker',
    '77',
  ],
  [
    'modal title with',
    '/clients',
    `<main><h1>Clients</h1><table><tr><td>${N}</td></tr></table></main><div role="dialog"><h2>Add note for ${N}</h2><form><textarea></textarea><button>Save</button></form></div>`,
    N,
    null,
  ],
  [
    'modal: dash',
    '/clients',
    `<main><h1>Clients</h1><table><tr><td>${N}</td></tr></table></main><div role="dialog"><h2>Log call – ${N}</h2><form><textarea></textarea><button>Save</button></form></div>`,
    N,
    null,
  ],
  [
    'modal select',
    '/calls',
    `<div role="dialog"><h2>Log call</h2><form><label>Client<select><option>-</option><option selected value="12">${N}</option></select></label><textarea></textarea><button>Save</button></form></div>`,
    N,
    null,
  ],
  [
    'modal hidden',
    '/clients',
    `<div role="dialog"><h2>Log call</h2><form><input type="hidden" name="client_id" value="12"><textarea></textarea><button>Save</button></form></div>`,
    null,
    '12',
  ],
  [
    'readonly input',
    '/clients/12/calls/new',
    `<form><label>Client<input readonly value="${N.replace('&', '&amp;')}"></label><textarea></textarea><button>Save</button></form>`,
    N,
    '12',
  ],
  ['query id', '/view.php?id=12&module=clients', `<main><h1>${N}</h1>${BOX}</main>`, N, '12'],
  ['hash route', '/app#/customers/12/overview', `<main><h1>${N}</h1>${BOX}</main>`, N, '12'],
  ['slug', '/company/kiln-sons-ltd', `<main><h1>${N}</h1>${BOX}</main>`, N, 'kiln-sons-ltd'],
  ['ru h1', '/clients/12', `<main><h1>Клиент «Кирпич и К°»</h1>${BOX}</main>`, 'Кирпич и К°', '12'],
  [
    'ru card',
    '/deal/12',
    `<main><div class="card-header"><div class="card-title">Сделка №12: Поставка кирпича</div></div>${BOX}</main>`,
    'Поставка кирпича',
    '12',
  ],
  ['de', '/kunden/12', `<main><h1>Kunde: Ziegel GmbH</h1>${BOX}</main>`, 'Ziegel GmbH', '12'],
  [
    'fr',
    '/prospects/12',
    `<main><h1>Fiche prospect</h1><h2>Amandine Lefèvre</h2>${BOX}</main>`,
    'Amandine Lefèvre',
    '12',
  ],
  [
    'es',
    '/clientes/12',
    `<main><h1>Detalle del cliente</h1><h3>Ladrillos SA</h3>${BOX}</main>`,
    'Ladrillos SA',
    '12',
  ],
  [
    'two headings sidebar',
    '/clients/12',
    `<aside><h2>Menu</h2><h3>Favourites</h3></aside><main><h2>${N}</h2><h3>Timeline</h3>${BOX}</main>`,
    N,
    '12',
  ],
  [
    'section heading first',
    '/clients/12',
    `<main><h2>Overview</h2><h3>${N}</h3>${BOX}</main>`,
    N,
    '12',
  ],
  [
    'welcome user',
    '/clients/12',
    `<header><h4>Welcome, Bob Stone</h4></header><main><h1>${N}</h1>${BOX}</main>`,
    N,
    '12',
  ],
  [
    'h1 first last + company',
    '/people/12',
    `<main><h1>Ann Baker</h1><h2>Kiln Ltd</h2>${BOX}</main>`,
    'Ann Baker',
    '12',
  ],
  [
    'header div big',
    '/clients/12',
    `<div class="customer-header"><div class="customer-name">${N}</div><div>Customer since 2020</div></div>${BOX}`,
    N,
    '12',
  ],
  [
    'data-testid',
    '/clients/12',
    `<div><div data-testid="client-name">${N}</div></div>${BOX}`,
    N,
    '12',
  ],
  [
    'drawer over list',
    '/leads',
    `<main><h1>Leads</h1><table><tr><td>Ann Baker</td><td>Call</td></tr></table></main><div class="drawer"><h2>Ann Baker</h2><p>ann@kiln.example</p><form><textarea placeholder="Add note"></textarea><button>Save</button></form></div>`,
    'Ann Baker',
    null,
  ],
  [
    'drawer with h3',
    '/leads',
    `<main><h1>Leads</h1></main><div role="dialog"><header><h3>Ann Baker</h3></header><p>Phone: +44 20 7946 0018</p><h4>Notes</h4><form><textarea placeholder="Add note"></textarea><button>Save</button></form></div>`,
    'Ann Baker',
    null,
  ],
  [
    'deal + company',
    '/deals/9',
    `<main><h1>Bricks for the school</h1><a href="/companies/12">${N}</a>${BOX}</main>`,
    'Bricks for the school',
    '9',
  ],
  [
    'accordion',
    '/leads',
    `<main><h1>Leads</h1><div class="lead"><div class="lead-name">Ann Baker</div><form><textarea placeholder="Add note"></textarea><button>Save</button></form></div><div class="lead"><div class="lead-name">Bob Stone</div></div></main>`,
    'Ann Baker',
    null,
  ],
  [
    'row form',
    '/leads',
    `<table><tr><th>Name</th><th>Note</th></tr><tr><td>Ann Baker</td><td><form><textarea placeholder="Note"></textarea><button>Save</button></form></td></tr><tr><td>Bob Stone</td><td></td></tr></table>`,
    'Ann Baker',
    null,
  ],
  [
    'head of a card',
    '/contacts/77',
    `<div class="card"><div class="card-header"><b>Ann Baker</b> <small>Kiln Ltd</small></div>${BOX}</div>`,
    'Ann Baker',
    '77',
  ],
  ['kind in brackets', '/clients/12', `<main><h1>${N} (Client)</h1>${BOX}</main>`, N, '12'],
  [
    'deal with its client',
    '/deals/9',
    `<main><h1>Deal details</h1><dl><dt>Title</dt><dd>Bricks for the school</dd><dt>Client</dt><dd>${N}</dd></dl>${BOX}</main>`,
    'Bricks for the school',
    '9',
  ],
  [
    'dl',
    '/klanten/12',
    `<main><h1>Klantgegevens</h1><dl><dt>Naam</dt><dd>Steen BV</dd><dt>Telefoon</dt><dd>020 555 01 23</dd></dl>${BOX}</main>`,
    'Steen BV',
    '12',
  ],
  [
    'fio',
    '/leads/12',
    `<main><h1>Карточка лида</h1><div><span>ФИО:</span> <span>Иванова Анна</span></div>${BOX}</main>`,
    'Иванова Анна',
    '12',
  ],
  [
    'trail in Spanish',
    '/clientes/12',
    `<ul class="breadcrumb"><li><a>Inicio</a></li><li><a>Clientes</a></li><li>Ladrillos SA</li></ul>${BOX}`,
    'Ladrillos SA',
    '12',
  ],
  [
    'trail to what is done',
    '/clients/12',
    `<ul class="breadcrumb"><li><a>Clients</a></li><li><a>${N}</a></li><li>Notes</li></ul>${BOX}`,
    null,
    '12',
  ],
  [
    'list of fields only',
    '/clients/12',
    `<table><thead><tr><th>Name</th><th>Phone</th></tr></thead><tbody><tr><td>Ann Baker</td><td>1</td></tr><tr><td>Bob Stone</td><td>2</td></tr></tbody></table>${BOX}`,
    null,
    '12',
  ],
  [
    'owner is nobody',
    '/clients/12',
    `<main><p><b>Owner:</b> Bob Stone</p>${BOX}</main>`,
    null,
    '12',
  ],
  [
    'timeline of others',
    '/feed',
    `<main><h1>Feed</h1><div class="post"><b>Bob Stone</b><form><textarea placeholder="Reply"></textarea><button>Send</button></form></div><div class="post"><b>Ann Lee</b></div></main>`,
    null,
    null,
  ],
];
test.each(PAGES)('whom a page is of: %s', (_, at, html, name, id) => {
  document.title = 'CRM';
  document.body.innerHTML = html;
  const form = document.querySelector('form');
  if (!form) throw new Error('the page has no form');
  const read = readGeneralClient(form, `https://crm.example.test${at}`, words);
  expect([read?.name ?? null, read?.id ?? null]).toEqual([name, id]);
});

// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readGeneralClient } from '@/lib/crm/recognise';
import { saysEdit } from '@/lib/crm/recognise/general-activity';
import { formIn, words } from './recognise/in-page';

/** Whom a form is about, and whether it changes an earlier text, on pages of which nothing is known. */

const HOME = 'http://intranet.example:8069/';

beforeEach(() => {
  // jsdom lays nothing out.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  return () => vi.restoreAllMocks();
});

const nameAt = (html: string, url = HOME) => readGeneralClient(formIn(html), url, words)?.name;
const NOTE = '<h3>Notes</h3><form><textarea></textarea><button>Add</button></form>';

test('type and id are two parameters, whatever stands between them', () => {
  const at = (hash: string) => readGeneralClient(formIn(NOTE), `${HOME}web#${hash}`, words);
  for (const hash of ['id=14&model=crm.lead&view_type=form&cids=1', 'cids=1&model=crm.lead&id=14'])
    expect(at(hash)).toMatchObject({ type: 'lead', id: '14' });
  // A record that is edited where it stands has its name in a box.
  const boxed = formIn(`<h1><textarea rows="1"></textarea></h1>${NOTE}`);
  (document.querySelector('h1 textarea') as HTMLTextAreaElement).value = 'Oven for Kiln Ltd';
  const of = readGeneralClient(boxed, `${HOME}web#id=14&model=crm.lead&cids=1`, words);
  expect(of?.name).toBe('Oven for Kiln Ltd');
  expect(at('action=348&model=crm.lead&view_type=kanban&cids=1')?.id ?? null).toBeNull();
  // Not the number that another parameter has.
  expect(at('id=14&model=product.template&cids=1')?.id ?? null).toBeNull();
});

test('the heading of a window names whose note it is, where the page knows the name', () => {
  const at = (
    head: string,
    url = `${HOME}#crm/model/party.party/3;name=%22Party%22&views=%5B122%5D`,
  ) =>
    readGeneralClient(
      formIn(
        `<span>Kiln Ltd</span><form><h4>${head}</h4><label>Outbound</label><textarea></textarea><button>OK</button></form>`,
      ),
      url,
      words,
    );
  expect(at('Notes (Kiln Ltd)')).toMatchObject({ type: 'company', id: '3', name: 'Kiln Ltd' });
  for (const head of ['Log call – Kiln Ltd', 'Add note for Kiln Ltd'])
    expect(at(head, HOME)).toMatchObject({ type: 'name', name: 'Kiln Ltd' });
  for (const head of ['Log call (Outbound)', 'Notes (3)', 'Prices (Kiln Ltd)'])
    expect(at(head, HOME)).toBeNull();
  expect(at('Notes', `${HOME}web#id=7&model=res.partner&cids=1`)).toMatchObject({ id: '7' });
});

test('a record that is numbered by its kind, with nothing between', () => {
  const at = (url: string) => readGeneralClient(formIn(NOTE), HOME + url, words);
  expect(at('customers/CUST001')).toMatchObject({ type: 'company', id: 'CUST001' });
  for (const url of ['customers/step2', 'customers/New', 'customers/V2'])
    expect(at(url)).toBeNull();
});

test('a number that only says how a page is drawn is no record’s', () => {
  const url = `${HOME}admin.php?q=crm%2Fcontact%2Fview&reset=1&cid=203`;
  expect(readGeneralClient(formIn(NOTE), url, words)).toMatchObject({ type: 'person', id: '203' });
});

test('a title that no heading repeats, on a page that says of itself that it has a menu; messages over it name nobody', () => {
  const form = formIn(
    `<nav><a>Home</a><a>People</a><a>Mail</a><a>Reports</a></nav><div class="ui-notify"><h1>System status</h1></div><div>Ann Baker</div>${NOTE}`,
  );
  document.body.className = 'sticky-menu';
  document.title = 'Ann Baker ‹ Kiln sales — Site';
  const read = readGeneralClient(form, `${HOME}contact/view?cid=203`, words);
  document.body.className = '';
  expect(read).toMatchObject({ id: '203', name: 'Ann Baker' });
});

test('whom a select names that a library hides and draws anew', () => {
  const at = (name: string, drawn: string) =>
    readGeneralClient(
      formIn(`<form><label>Customer *</label><select name="${name}" aria-hidden="true"><option value="">— Select Customer —</option>
<option value="5" selected> Kiln Ltd </option></select><span class="select2"><span role="combobox">${drawn}</span></span>
<label>Notes</label><textarea></textarea><button>Check in</button></form>`),
      HOME,
      words,
    );
  expect(at('customer_id', '× Kiln Ltd')).toMatchObject({
    type: 'company',
    id: '5',
    name: 'Kiln Ltd',
  });
  expect(at('customer', 'Kiln Ltd')).toMatchObject({ name: 'Kiln Ltd' });
  // A copy that nobody sees.
  expect(at('customer', 'Search')?.name ?? null).not.toBe('Kiln Ltd');
});

test('a choice that only asks to choose is no name', () => {
  const form = formIn(
    '<form><label for="with">Contact</label><input id="with" value="- first select a type -"><textarea></textarea></form>',
  );
  expect(readGeneralClient(form, HOME, words)).toBeNull();
});

describe('in an app of one address', () => {
  test('the nearest heading that a list of the page names too', () => {
    const list = '<ul><li><span>Ann Baker</span></li><li><span>Jo Miller</span></li></ul>';
    expect(nameAt(`<h2>Contacts</h2>${list}<section><h2>Ann Baker</h2>${NOTE}</section>`)).toBe(
      'Ann Baker',
    );
  });
  test('the heading of a card that shows the number further down, and not the room that the menu names', () => {
    const page = (menu: string, card: string) =>
      `<div data-sidebar="sidebar" style="width:200px"><ul><li><a><span>Prospecting</span></a></li></ul></div><header><h2>${menu}</h2></header>
<div><div><div><h3>${card}</h3><p>Tess Kendall</p></div><button>I booked this</button></div><div><div><a href="tel:+61891110002"><span>+61891110002</span></a></div></div></div><div><div><div><h3>Speak track</h3></div></div></div>${NOTE}`;
    expect(nameAt(page('Prospecting', 'Redgum Electrical'))).toBe('Redgum Electrical');
    expect(nameAt(page('Prospecting', 'Call')) ?? null).toBeNull();
  });
  test('the nearest heading over an e-mail address', () => {
    const head = '<div><h2>Kiln Ltd</h2><p>post@kiln.example</p></div>';
    expect(nameAt(`<main><div>${head}${NOTE}</div></main>`)).toBe('Kiln Ltd');
  });
  test.each([
    ['a heading that nothing bears out', `<h2>Ann Baker</h2>${NOTE}`],
    ['a menu that names a part', `<nav><a>Overview</a></nav><h2>Overview</h2>${NOTE}`],
    ['a part that a list names', `<ul><li>Timeline</li></ul><h2>Timeline</h2>${NOTE}`],
    ['a list of records', `<ul><li>Contacts</li></ul><h2>Contacts</h2>${NOTE}`],
  ])('not %s', (_what, html) => {
    expect(nameAt(html)).toBeUndefined();
  });
});

describe('where the address tells the record', () => {
  const at = `${HOME}actions/add?customer_id=4`;
  test.each([
    ['what one does', '<h1>Add action</h1>'],
    ['what one registers', '<h1>Register call – lead #4</h1>'],
    ['of what kind the record is', '<h1>Lead detail</h1>'],
    ['what the list shows', '<h1>Contacts</h1>'],
  ])('a heading that says %s names nobody', (_what, heading) => {
    expect(nameAt(`${heading}${NOTE}`, at)).toBeNull();
  });
  test('whom it is for stands under it', () => {
    expect(nameAt(`<h1>Add action</h1><p>for Kiln Ltd</p>${NOTE}`, at)).toBe('Kiln Ltd');
  });
  test('the main part is headed with it, and what stands beside that is not', () => {
    const menu = '<aside><h1>Ledger CRM</h1><nav><a>Clients</a></nav></aside>';
    expect(nameAt(`${menu}<h2>Ledger</h2><main><h1>Kiln Ltd</h1>${NOTE}</main>`, at)).toBe(
      'Kiln Ltd',
    );
    expect(nameAt(`${menu}<h2>Kiln Ltd</h2>${NOTE}`, at)).toBe('Kiln Ltd');
  });
  test('a panel that holds the form is no part beside it', () => {
    expect(nameAt(`<h1>Deals</h1><aside><h2>Kiln Ltd</h2>${NOTE}</aside>`, at)).toBe('Kiln Ltd');
  });
  test('a company may be called new', () => {
    expect(nameAt(`<h1>New Horizons Ltd</h1>${NOTE}`, at)).toBe('New Horizons Ltd');
  });
  test('"Cancel" leads back, and a list from which nobody is chosen names nobody', () => {
    const form = `<form><label>Contact <select><option value="">Select…</option></select></label>
      <textarea></textarea><a href="/customers/view?id=4">Cancel</a></form>`;
    expect(nameAt(`<h1>Add note</h1>${form}`, at)).toBeNull();
  });
});

describe('what a page calls its record', () => {
  const at = `${HOME}companies/4`;
  test('what is done with the record is no part of its name, nor is the box that saves it', () => {
    expect(nameAt(`<h1>Editing Amara Okafor</h1>${NOTE}`, at)).toBe('Amara Okafor');
    expect(nameAt(`<h2>Publish</h2><h2>Kiln Ltd</h2>${NOTE}`, at)).toBe('Kiln Ltd');
    expect(nameAt(`<h1>CRM</h1><h2>Kiln Ltd</h2>${NOTE}`, at)).toBe('Kiln Ltd');
    const page = formIn(`<h2>Screen options</h2>${NOTE}`);
    document.title = 'Edit contact “Amara Okafor” ‹ Site';
    expect(readGeneralClient(page, at, words)?.name).toBe('Amara Okafor');
  });
  test('a kind before the name is no part of it', () => {
    for (const head of ['Account: Kiln Ltd', 'Lead details - Kiln Ltd', 'Client – Kiln Ltd'])
      expect(nameAt(`<h1>${head}</h1>${NOTE}`, at)).toBe('Kiln Ltd');
    expect(nameAt(`<h1>Kiln - Ovens Ltd</h1>${NOTE}`, at)).toBe('Kiln - Ovens Ltd');
    expect(nameAt(`<h1>Kiln: Ovens and more</h1>${NOTE}`, at)).toBe('Kiln: Ovens and more');
  });
  test('its title’s words, where a banner without a heading says them over an address and a phone', () => {
    const banner = '<div>Kiln Ltd<div>1 Mill Road</div></div>';
    const page = formIn(`<ul><li><a>Card</a></li></ul>${banner}${NOTE}`);
    document.title = 'Kiln Ltd - Card';
    expect(readGeneralClient(page, at, words)?.name).toBe('Kiln Ltd');
  });
  test('not a word of its title that is a link of its menu', () => {
    const page = formIn(`<p>Ledger</p><ul><li><a>Card</a></li></ul>${NOTE}`);
    document.title = 'Ledger - Card';
    expect(readGeneralClient(page, at, words)?.name ?? null).toBeNull();
  });
  test('"General", the first of a list that says what it is about, names nobody', () => {
    const form = `<form><label>Regarding <select><option value="-1">General</option><option value="3">Baker</option></select></label>
      <input type="hidden" name="contactID" value="7"><textarea></textarea></form>`;
    expect(readGeneralClient(formIn(form), HOME, words)).toMatchObject({ id: '7', name: null });
  });
});

test.each([
  ['Edit note', 'Save', true],
  ['Note', 'Update', true],
  ['Notiz', 'Änderungen speichern', true],
  ['Notiz bearbeiten', 'Speichern', true],
  ['Новая заметка', 'Сохранить', false],
  ['Изменить заметку', 'Сохранить', true],
  ['Text editor', 'Save', false],
])('"%s" with "%s" changes an earlier text: %s', (heading, button, edits) => {
  const container = formIn(
    `<form><h3>${heading}</h3><textarea></textarea><button>${button}</button></form>`,
  );
  const field = container.querySelector('textarea') as Element;
  const save = container.querySelector('button') as Element;
  expect(saysEdit({ container, near: container, field, save, saves: [save], cancels: [] })).toBe(
    edits,
  );
});

test('a form that holds a text and is sent to a record of its own changes that text', () => {
  const asks = (action: string) => {
    const container = formIn(
      `<form action="${action}"><h4>Comment</h4><textarea></textarea><button>Save</button></form>`,
    );
    const [field, save] = [container.querySelector('textarea'), container.querySelector('button')];
    if (!field || !save) throw new Error('the form lacks a part');
    return saysEdit({ container, near: container, field, save, saves: [save], cancels: [] });
  };
  expect(asks('index.php?module=comments&action=save&id=5&token=ab12')).toBe(true);
  expect(asks('index.php?module=comments&action=save&token=ab12cd34ef56ab78')).toBe(false);
});

describe('a heading that numbers the record', () => {
  const dialog = '<div role="dialog"><h4> #2 - Amara Okafor<span>×</span></h4>';
  const note = (action = '') =>
    `${dialog}<form action="${action}"><textarea></textarea><button>Add</button></form></div>`;
  test('names the one of the address', () => {
    expect(nameAt(note(), `${HOME}leads/index/2`)).toBe('Amara Okafor');
    expect(nameAt(note(), `${HOME}leads/index/3`)).not.toBe('Amara Okafor');
  });
  test('names the one that the form is sent to, where the address tells none', () => {
    const read = readGeneralClient(formIn(note('/admin/leads/add_note/2')), `${HOME}leads`, words);
    expect(read).toMatchObject({ type: 'lead', id: '2', name: 'Amara Okafor' });
  });
});

describe('the name of a record that is known by its address', () => {
  const at = (html: string, path: string) =>
    readGeneralClient(formIn(html), `${HOME}${path}`, words);

  test('where the end of the trail and a heading say the same, whatever stands beside it', () => {
    const trail = '<div class="x-breadcrumb"><a>All contacts</a><span>Amara Okafor</span></div>';
    const head = '<h3>Amara Okafor <span>Added an hour ago</span></h3><h2>Lists</h2>';
    expect(at(`${trail}${head}${NOTE}`, 'app#/subscribers/1/notes')).toMatchObject({
      type: 'person',
      id: '1',
      name: 'Amara Okafor',
    });
    const list = '<div class="breadcrumb"><a>Home</a><span>Contacts</span></div><h3>Contacts</h3>';
    expect(at(`${list}${NOTE}`, 'app#/subscribers/1/notes')?.name).not.toBe('Contacts');
  });

  test('without the letters that are drawn before it where there is no picture', () => {
    const head = (inside: string) => at(`<h1>${inside}</h1>${NOTE}`, 'leads/45')?.name;
    expect(head('<div><span>K</span></div><span>kaito delux</span>')).toBe('kaito delux');
    expect(head('<span>AO</span><span>Amara Okafor</span>')).toBe('Amara Okafor');
    expect(head('<b>A</b> to Z Cleaning')).toBe('A to Z Cleaning');
  });

  test('where the page is headed as the kind of record, and shows of it what the trail ends with', () => {
    const page = (head: string, end = 'Quincaillerie Mbarga', shown = end) =>
      `<h1>${head}</h1><nav><ol class="breadcrumb"><li><a>Accueil</a></li><li><a>Prospections</a></li><li>${end}</li></ol></nav>
<h5>Informations</h5><div><strong>Nom :</strong><br><span>${shown}</span></div>${NOTE}`;
    const url = 'terrain/prospect_detail.php?id=1';
    expect(at(page('Fiche Prospect CRM'), url)?.name).toBe('Quincaillerie Mbarga');
    expect(at(page('Fiche Prospect CRM', 'Suivi', 'Quincaillerie Mbarga'), url)?.name).not.toBe(
      'Suivi',
    );
    // A page that names its record itself is called by that.
    expect(at(page('Ébénisterie Fotso'), url)?.name).toBe('Ébénisterie Fotso');
    // Of no record's page it may be the name of a room.
    expect(at(page('Prospects', 'Historique'), 'terrain/historique.php')?.name ?? null).toBeNull();
  });

  test('in the fields of the record that is edited around the log', () => {
    const field = (id: string, value: string) =>
      `<input id="${id}" name="x_${id}" value="${value}">`;
    const page = (more = '') =>
      `<form>${field('fname', 'Amara')}${field('lname', 'Okafor')}${more}<textarea></textarea><button>Save log</button></form>`;
    const url = 'edit?zbstype=contact&zbsid=1';
    expect(at(page(), url)?.name).toBe('Amara Okafor');
    // Of two people on one page nobody says which it is.
    expect(at(page(field('fname', 'Ken')), url)?.name).toBeNull();
  });

  test('in one field for the whole name, that the form shows as text and sends along', () => {
    const page = (name: string) =>
      `<form><input type="hidden" name="lead_id" value="9001"><p>Full Name</p><p>Petra Pekar</p>
<input type="hidden" name="${name}" value="Petra Pekar"><textarea></textarea><button>Update lead</button></form>
<p style="font-size:20px">© 2026 Copyright Waves. All rights reserved.</p>`;
    const url = 'leads/edit.php?id=9001';
    expect(at(page('full_name'), url)).toMatchObject({ id: '9001', name: 'Petra Pekar' });
    // The one who is signed in; and whose the product is names nobody.
    expect(at(page('user_full_name'), url)?.name).toBeNull();
  });

  test('a heading of a number and of what is pressed in it names nobody: the one over the address does', () => {
    const head =
      '<h2>Contact #1 <a class="add-new">Back to the list</a><a href="#">Edit</a></h2><div><h3>Amara Okafor</h3><p>amara@example.test</p></div><h3>Tag</h3><ul><li>Tag</li></ul>';
    expect(at(`<main>${head}${NOTE}</main>`, 'crm?section=contacts&id=1')?.name).toBe(
      'Amara Okafor',
    );
  });

  test('a line that completes a name while one types is no type', () => {
    const to =
      '<input name="x--typeahead" placeholder="Contact name or email" value="Amara Okafor">';
    expect(at(`<form>${to}<textarea></textarea><button>Send</button></form>`, 'emails')?.name).toBe(
      'Amara Okafor',
    );
  });
});

test('a record with an id made at random, in an app headed by its room, its own heading with tags beside the name', () => {
  const page = (at: string, head = '<h2><span>Oven for Kiln Ltd</span><i>PRO</i></h2>') =>
    readGeneralClient(
      formIn(
        `<h1>Dashboard</h1><nav class="breadcrumb"><a>Leads</a> / <b>Oven for Kiln Ltd</b></nav>${head}${NOTE}`,
      ),
      `${HOME}dashboard/leads/${at}`,
      words,
    );
  for (const id of [
    'r3tQDQQ5zUlKYMt0NPNOka1',
    'V1StGXR8_Z5jdHi6B-myT',
    'clx3k2v0q0000abcd1234efgh',
  ])
    expect(page(id)).toMatchObject({ type: 'lead', id, name: 'Oven for Kiln Ltd' });
  // Words are no id, however long.
  expect(page('OpportunityActivityDetail')?.id ?? null).toBeNull();
  expect(page('overview-of-2024-and-of-2025')?.id ?? null).toBeNull();
});

test('"Person" over a list of people names the client; a salesperson, or who is responsible, is none', () => {
  const chosen = (caption: string) =>
    nameAt(
      `<form><label for="who">${caption}</label><select id="who"><option value="">Select…</option><option value="3" selected>Amara Okafor</option></select><textarea></textarea></form>`,
    );
  expect(chosen('Person')).toBe('Amara Okafor');
  expect(chosen('Donor')).toBe('Amara Okafor');
  for (const caption of ['Salesperson', 'Sales person', 'Responsible person', 'Person in charge'])
    expect(chosen(caption) ?? null).toBeNull();
});

// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { mountIn, mountPath } from '@/lib/crm/mount-path';

/** Where the picker goes in a window whose parts are placed one by one. */

beforeEach(() => {
  // jsdom lays nothing out.
  Object.assign(Element.prototype, { checkVisibility: () => true });
});

function pathIn(place: string, after = '<input type="hidden">'): string | null | undefined {
  document.body.innerHTML = `<form><header>Log</header>
    <div style="position:${place}"><p><select></select></p><div id="row"><textarea></textarea></div>${after}</div>
    <footer style="position:${place}"><button>Save</button></footer></form>`;
  const [form, field, save] = ['form', 'textarea', 'button'].map((css) =>
    document.querySelector(css),
  );
  if (!form || !field || !save) throw new Error('the page is not whole');
  const path = mountPath(form, field, save);
  if (path === undefined) return undefined;
  // The picker itself changes nothing of the way there.
  const at = form.querySelector(path);
  at?.before(document.createElement('stagemark-picker'));
  expect(form.querySelector(path)).toBe(at);
  return at?.id || at?.localName;
}

test('after the row of the text, within its part', () => {
  expect(pathIn('absolute')).toBe('input');
});

test('before it where nothing comes after it', () => {
  expect(pathIn('absolute', '')).toBe('row');
});

test('before what saves where the window flows', () => {
  expect(pathIn('static')).toBeUndefined();
});

test('within what moves in the part of the text, where window and part are as high as a script has told', () => {
  const at = (window: string, part: string) => {
    document.body.innerHTML = `<div role="dialog" style="${window}"><header>Mail</header>
      <div style="${part}"><div style="overflow-y:hidden"><p>To <input></p><div id="row"><textarea></textarea></div><i style="position:absolute"></i></div><i></i></div>
      <footer><button>Send</button></footer></div>`;
    const [scope, field, save] = ['[role=dialog]', 'textarea', 'button'].map((css) =>
      document.querySelector(css),
    );
    if (!scope || !field || !save) throw new Error('the page is not whole');
    const path = mountPath(scope, field, save);
    return path && scope.querySelector(path)?.id;
  };
  expect(at('height:480px', 'height:336px')).toBe('row');
  expect(at('height:auto', 'height:336px')).toBeUndefined();
  expect(at('height:480px', '')).toBeUndefined();
});

test('after the row of the text where the buttons stand in the head of the window', () => {
  const at = (head: string) => {
    document.body.innerHTML = `<div role="dialog"><div class="${head}"><h4>Log a call</h4><button>Save</button></div>
      <div><form><p><input></p><div id="row"><textarea></textarea></div></form></div></div>`;
    const [scope, field, save] = ['[role=dialog]', 'textarea', 'button'].map((css) =>
      document.querySelector(css),
    );
    if (!scope || !field || !save) throw new Error('the page is not whole');
    const path = mountPath(scope, field, save);
    return path && scope.querySelector(path)?.id;
  };
  expect(at('drawer-header')).toBe('row');
  expect(at('actions')).toBeUndefined();
});

const LINE = 'style="display:flex;flex-direction:row;flex-wrap:nowrap"';

/** What comes after the picker, where text and button share a line. */
function afterIn(html: string, css: string): string | undefined {
  document.body.innerHTML = `<main>${html}</main>`;
  const [container, field, save] = [css, 'textarea', 'button'].map((one) =>
    document.querySelector(one),
  );
  if (!container || !field || !save) throw new Error('the page is not whole');
  const { scope, mount } = mountIn(container, field, save);
  expect(scope.contains(container)).toBe(true);
  return (mount && scope.querySelector(mount)?.id) || undefined;
}

test('above a line that text and button share', () => {
  const line = `<div id="line" ${LINE}><p><textarea></textarea></p><button>Send</button></div>`;
  expect(afterIn(`<div><div>Hello</div>${line}</div>`, '#line')).toBe('line');
  expect(afterIn(`<section><h3>Talk</h3>${line}</section>`, 'section')).toBe('line');
  expect(afterIn(`<div><div id="all" ${LINE}>${line}</div></div>`, '#line')).toBe('all');
});

test('not where the line holds more than the form, or may break', () => {
  const text = '<textarea></textarea><button>Send</button>';
  expect(
    afterIn(`<div><input><div id="line" ${LINE}>${text}</div></div>`, '#line'),
  ).toBeUndefined();
  const breaks = LINE.replace('nowrap', 'wrap');
  expect(afterIn(`<div><div id="line" ${breaks}>${text}</div></div>`, '#line')).toBeUndefined();
});

test.each([
  [
    '<x-button slot="footer" id="cancel"></x-button><x-button slot="footer" id="save"></x-button>',
    'cancel',
  ],
  [
    '<x-button slot="footer" id="save"></x-button><x-button slot="footer" id="cancel"></x-button>',
    null,
  ],
  [
    '<div slot="footer"><x-button id="cancel"></x-button><x-button id="save"></x-button></div>',
    null,
  ],
])('before all buttons that a window of components sets side by side: %s', (buttons, first) => {
  document.body.innerHTML = `<x-window><textarea></textarea>${buttons}</x-window>`;
  const one = (css: string) => document.querySelector(css) as Element;
  // The button itself stands in its component.
  const save = document.createElement('button');
  one('#save').attachShadow({ mode: 'open' }).append(save);
  const { scope, mount } = mountIn(one('x-window'), one('textarea'), save);
  const place = () => (mount ? (scope.querySelector(mount)?.id ?? null) : null);
  expect(place()).toBe(first);
  if (first) {
    const picker = document.createElement('stagemark-picker');
    picker.slot = 'footer';
    one(`#${first}`).before(picker);
    expect(place()).toBe(first);
  }
});

test('above a grid of one row that they share, as a field’s frame with its button in it; not above one of more', () => {
  const grid = (rows: string) =>
    `<div id="line" style="display:grid;grid-template-columns:0px minmax(0, 1fr) 24px;grid-template-rows:${rows}"><p><textarea></textarea></p><button>Send</button></div>`;
  expect(afterIn(`<form><div>${grid('80px')}</div></form>`, 'form')).toBe('line');
  expect(afterIn(`<form><div>${grid('80px 40px')}</div></form>`, 'form')).toBeUndefined();
});

const TABLE = (rows: string) => `<form><table><tbody>${rows}</tbody></table></form>`;
const TEXT = '<tr><td>Text</td><td><textarea id="text"></textarea></td></tr>';

test.each([
  [TABLE(`${TEXT}<tr><td></td><td><button id="save">Save</button></td></tr>`), 'save'],
  [TABLE(`${TEXT}<tr><td colspan="2"><p id="row"><button>Save</button></p></td></tr>`), 'row'],
  [
    TABLE(
      '<tr><td>Text</td><td><textarea id="text"></textarea></td><td><button>Save</button></td></tr>',
    ),
    'text',
  ],
])('in a cell where a table lays the form out, never between its rows: %s', (html, id) => {
  expect(afterIn(html, 'form')).toBe(id);
});

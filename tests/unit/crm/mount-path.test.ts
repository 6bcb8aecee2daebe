// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { mountPath } from '@/lib/crm/mount-path';

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

// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openHosts, queryAcross } from '@/lib/crm/recognise/tree';
import { layOut, lookAt } from './in-page';

/** Shadow roots are found wherever they are attached. */

const nested = (depth: number, inner: string): string =>
  depth === 0 ? inner : `<div>${nested(depth - 1, inner)}</div>`;

function withRoot(depth: number, name: string): Element {
  document.body.innerHTML = nested(depth, `<${name} id="host"></${name}>`);
  const host = document.getElementById('host') as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<textarea></textarea>';
  return host;
}

test.each([
  ['div', 0],
  ['div', 6],
  ['x-panel', 6],
])('a <%s> below %i elements is looked into', (name, depth) => {
  const host = withRoot(depth, name);
  expect(openHosts(document)).toEqual([host]);
  expect(queryAcross(document, 'textarea')).toHaveLength(1);
});

test('an element is its own host, and a page without roots has none', () => {
  const host = withRoot(1, 'section');
  expect(openHosts(host)).toEqual([host]);
  document.body.innerHTML = nested(3, '');
  expect(openHosts(document)).toEqual([]);
});

/** As Material Web draws its buttons: what is written in its template stands between lines and spaces. */
const drawn = (text: string) => {
  const host = document.createElement('md-button');
  host.append(text);
  host.attachShadow({ mode: 'open' }).innerHTML =
    '<button class="button">\n  <span class="touch"></span>\n  <span class="label"><slot></slot></span>\n</button>';
  return host;
};

test('a button that shows what stands in its host says that, whatever spaces its own template has', async () => {
  layOut();
  const seen = await lookAt({
    at: '/clients/310',
    h1: 'Kiln Ltd',
    form: '<form><label>Note <textarea></textarea></label><p></p></form>',
    put: () => document.querySelector('p')?.append(drawn('Add note'), drawn('Cancel')),
  });
  expect(seen?.save.getRootNode()).toBe(document.querySelector('md-button')?.shadowRoot);
});

// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openHosts, queryAcross } from '@/lib/crm/recognise/tree';

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

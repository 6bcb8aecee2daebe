// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openHosts, queryAcross } from '@/lib/crm/recognise/tree';

/** Where shadow roots are looked for: custom elements anywhere, plain ones near the top, where apps stand in apps. */

const nested = (depth: number, inner: string): string =>
  depth === 0 ? inner : `<div>${nested(depth - 1, inner)}</div>`;

function withRoot(depth: number, name: string): Element {
  document.body.innerHTML = nested(depth, `<${name} id="host"></${name}>`);
  const host = document.getElementById('host') as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<textarea></textarea>';
  return host;
}

test.each([
  ['div', 0, true],
  ['div', 2, true],
  ['div', 6, false],
  ['x-panel', 6, true],
])('a <%s> below %i elements is looked into: %s', (name, depth, isFound) => {
  const host = withRoot(depth, name);
  expect(openHosts(document)).toEqual(isFound ? [host] : []);
  expect(queryAcross(document, 'textarea')).toHaveLength(isFound ? 1 : 0);
});

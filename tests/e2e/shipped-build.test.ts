import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/extension.ts';

/** What is shipped, as it was built: permissions as reviewed (docs/architecture.md), and what a page pays. */

const read = (build: string, file: string) => readFileSync(join(ROOT, '.output', build, file));
const manifestOf = (build: string): Record<string, unknown> =>
  JSON.parse(read(build, 'manifest.json').toString());

const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
  'webRequest',
];
/** Asked for only when the user switches on what needs them; the reason stands in docs/architecture.md. */
const OPTIONAL = new Set(['downloads', 'notifications']);
const MOST_BYTES = 15_000;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const manifest = manifestOf(build);

  test('asks for the reviewed permissions and for no host', () => {
    const own = build.startsWith('chrome') ? ['offscreen'] : [];
    expect([...(manifest.permissions as string[])].sort()).toEqual([...PERMISSIONS, ...own].sort());
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const name of (manifest.optional_permissions as string[] | undefined) ?? []) {
      expect(OPTIONAL).toContain(name);
    }
  });

  test('opens nothing to pages, and runs in none that was not added', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('the overlay is at most 15 kB gzip, with no React, Dexie or full zod in it', () => {
    const script = read(build, 'content-scripts/overlay.js');
    expect(gzipSync(script).length).toBeLessThanOrEqual(MOST_BYTES);
    expect(script.toString()).not.toMatch(
      /react\.dev\/errors|__REACT_DEVTOOLS|DexieError|dexie\.org|ZodError/,
    );
  });
});

test('Firefox knows the add-on, its least version and that it collects nothing', () => {
  expect(manifestOf('firefox-mv3').browser_specific_settings).toEqual({
    gecko: {
      id: 'stagemark@stagemark.dev',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
  expect(manifestOf('chrome-mv3').minimum_chrome_version).toBe('120');
});

test('the e2e build differs in its hosts alone', () => {
  const { host_permissions: hosts, ...rest } = manifestOf('chrome-mv3-e2e');
  const { host_permissions: _none, ...shipped } = manifestOf('chrome-mv3');
  expect(hosts).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  expect(rest).toEqual(shipped);
});

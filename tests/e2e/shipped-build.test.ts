import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/extension.ts';

/** What is shipped, as it was built: the manifest as reviewed (docs/reviewed-manifests.json), and what a page pays. */

const read = (build: string, file: string) => readFileSync(join(ROOT, '.output', build, file));
const manifestOf = (build: string): Record<string, unknown> =>
  JSON.parse(read(build, 'manifest.json').toString());

const reviewed = JSON.parse(
  readFileSync(join(ROOT, 'docs/reviewed-manifests.json'), 'utf8'),
) as Record<string, Record<string, unknown>>;
/** What names the extension and changes with every release or picture. */
const NAMES = ['name', 'description', 'version', 'icons'];

/** All scripts and pages of a build, by name. */
function textsOf(build: string): [string, string][] {
  const names = readdirSync(join(ROOT, '.output', build), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(?:js|html)$/.test(name))
    .map((name) => [name, read(build, name).toString()]);
}

const MOST_BYTES = 15_000;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const manifest = manifestOf(build);

  test('is the manifest that was reviewed, whole: nothing more is asked for, run or opened', () => {
    const told = Object.entries(manifest).filter(([name]) => !NAMES.includes(name));
    expect(Object.fromEntries(told)).toEqual(reviewed[build]);
  });

  test('every permission has its reason', () => {
    const asked = ['permissions', 'optional_permissions', 'host_permissions'].concat(
      'optional_host_permissions',
    );
    const all = asked.flatMap((name) => (manifest[name] ?? []) as string[]);
    const reasons = reviewed.why ?? {};
    expect(all.filter((name) => !reasons[name])).toEqual([]);
    expect(manifest.host_permissions ?? []).toEqual([]);
  });

  test('opens nothing to pages, and runs in none that was not added', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('its pages load their own scripts alone, and are framed by nobody', () => {
    const { extension_pages: policy = '' } = manifest.content_security_policy as Record<
      string,
      string
    >;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
  });

  test('the popup’s first frame is asked for in few files, its own styles last', () => {
    const page = read(build, 'popup.html').toString();
    const files = (kind: RegExp) =>
      page.match(kind)?.map((found) => found.replace(/^.*\//, '')) ?? [];
    // The page's own, the one beside it (scripts/chunks.ts), and the bundler's.
    expect(files(/(?:src|href)="[^"]+\.js/g)).toHaveLength(3);
    const styles = files(/href="[^"]+\.css/g);
    expect(styles.map((name) => name.split('-')[0])).toEqual(['first', 'popup']);
    const bytes = files(/(?:src|href)="[^"]+\.js/g).map(
      (name) => read(build, `chunks/${name}`).length,
    );
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(40_000);
  });

  test('the background loads nothing that only pages use', () => {
    const script = read(build, 'background.js').toString();
    const files = [...script.matchAll(/["'`]\.\/chunks\/(\w+)-/g)].map(([, name]) => name);
    // `read` is what the report asks the store by; the last one is what pages load only when they ask for a host.
    expect(new Set(files)).toEqual(new Set(['first', 'store', 'read', 'also']));
  });

  test('holds no code that makes code, and none that comes from elsewhere', () => {
    const texts = textsOf(build);
    expect(texts.length).toBeGreaterThan(10);
    const making = /\beval\(|\bnew Function\b|\bimport\(\s*["'`]https?:|importScripts\(/;
    const remote = /<script[^>]+src="(?!\/)|<script(?![^>]*\bsrc=)[^>]*>|<link[^>]+href="(?!\/)/;
    expect(texts.filter(([, text]) => making.test(text)).map(([name]) => name)).toEqual([]);
    const pages = texts.filter(([name]) => name.endsWith('.html'));
    expect(pages.filter(([, text]) => remote.test(text)).map(([name]) => name)).toEqual([]);
  });

  test('what judges whether a picker is seen is at most 5 kB gzip', () => {
    expect(gzipSync(read(build, 'sight.js')).length).toBeLessThanOrEqual(5_000);
  });

  test('the overlay is at most 15 kB gzip, with no React, Dexie or full zod in it', () => {
    const script = read(build, 'content-scripts/overlay.js');
    expect(gzipSync(script).length).toBeLessThanOrEqual(MOST_BYTES);
    // Nor anything that tells the page of it (scripts/no-context.ts).
    expect(script.includes('wxt:')).toBe(false);
    expect(script.includes('window.postMessage')).toBe(false);
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

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the documents promise names the test that holds it; here it is looked up. */

const root = join(import.meta.dirname, '../../..');
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Claims of a document: a test file and a part of a title in it; '' where the whole file is meant. */
function claimsOf(document: string): { file: string; title: string }[] {
  const text = flat(readFileSync(join(root, document), 'utf8'));
  return [...text.matchAll(/`(tests\/[\w./-]+\.tsx?)` ›([^`|.]*)/g)].map(
    ([, file = '', title = '']) => ({
      file,
      title: title
        .replace(/ compares.*/, '')
        .replace(/,\s*$/, '')
        .trim(),
    }),
  );
}

/** The titles of a test file, as they are written there. */
function titlesIn(file: string): string {
  const source = readFileSync(join(root, file), 'utf8');
  const titles = source.matchAll(
    /\b(?:test|it|describe)(?:\.each\([\s\S]*?\)|\.\w+)*\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`]*)`)/g,
  );
  return [...titles].map(([, a, b, c]) => flat(a ?? b ?? c ?? '')).join('\n');
}

describe.each(['docs/threat-model.md', 'docs/reliability.md', 'SECURITY.md'])('%s', (document) => {
  const claims = claimsOf(document);

  it('names tests', () => {
    expect(claims.length).toBeGreaterThan(4);
  });

  it.each(claims)('$file › $title', ({ file, title }) => {
    expect(existsSync(join(root, file))).toBe(true);
    const said = titlesIn(file).replaceAll('’', "'");
    expect(said).not.toBe('');
    expect(said).toContain(title);
  });

  it('has a test for every row of its tables', () => {
    const rows = readFileSync(join(root, document), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:claim|fault|---|random)/.test(line));
    expect(rows.filter((row) => !/`tests\/[^`]+` ›/.test(row))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  corpusFiles,
  corpusFolders,
  corpusText,
  countOthers,
  formatAnswers,
  interactionForms,
  loadCorpus,
  loadPage,
} from './answers';
import { BATCHES, countsSection } from './counts';

const stem = (file: string) => file.replace(/\.(html|json)$/, '');

describe('files of the corpus', () => {
  it.each(corpusFolders())('%s: every page has answers, every answers file a page', (product) => {
    const files = corpusFiles(product);
    const frames = files.filter((file) => file.endsWith('.frame.html'));
    const html = files.filter((file) => file.endsWith('.html') && !file.endsWith('.frame.html'));
    const json = files.filter((file) => file.endsWith('.json'));
    expect(html.map(stem)).toEqual(json.map(stem));
    expect(files.length).toBe(frames.length + html.length + json.length);
    const named = json.flatMap((file) =>
      (loadPage(`${product}/${stem(file)}`).answers.frames ?? []).map((frame) => frame.file),
    );
    expect(named.sort()).toEqual(frames);
  });

  it.each(corpusFolders())('%s: answers name their folder and are canonical', (product) => {
    for (const file of corpusFiles(product).filter((one) => one.endsWith('.json'))) {
      const page = loadPage(`${product}/${stem(file)}`);
      expect(page.answers.product, page.name).toBe(product);
      expect(corpusText(`${product}/${file}`), page.name).toBe(formatAnswers(page.answers));
    }
  });
});

describe('the corpus as a whole', () => {
  const pages = loadCorpus();
  const texts = pages.flatMap((page) => [page.html, ...Object.values(page.frames)]);
  const count = <T>(of: T[]) => new Set(of).size;

  it('is large and mixed enough', () => {
    expect(interactionForms(pages).length).toBeGreaterThanOrEqual(45);
    expect(countOthers(pages)).toBeGreaterThanOrEqual(90);
    expect(count(pages.map((page) => page.answers.product))).toBeGreaterThanOrEqual(22);
    expect(count(pages.map((page) => page.answers.language))).toBeGreaterThanOrEqual(6);
    const invented = pages.filter((page) => page.answers.product.startsWith('invented-'));
    expect(invented.length).toBeGreaterThanOrEqual(8);
  });

  it.each([
    { batch: 2, size: 30, languages: 6 },
    { batch: 3, size: 55, languages: 9 },
    { batch: 4, size: 40, languages: 9 },
    { batch: 5, size: 50, languages: 12 },
    { batch: 6, size: 80, languages: 18 },
    { batch: 7, size: 100, languages: 18 },
    { batch: 8, size: 100, languages: 15 },
    { batch: 9, size: 55, languages: 15 },
    { batch: 10, size: 50, languages: 15 },
    { batch: 11, size: 50, languages: 12 },
  ])(
    'has a batch $batch of products that no batch before it held',
    ({ batch, size, languages }) => {
      const later = pages.filter((page) => page.answers.batch === batch);
      const known = new Set(
        pages
          .filter((page) => (page.answers.batch ?? 1) < batch)
          .map((page) => page.answers.product),
      );
      for (const page of later) expect(known.has(page.answers.product), page.name).toBe(false);
      expect(later.length).toBeGreaterThanOrEqual(size);
      expect(count(later.map((page) => page.answers.language))).toBeGreaterThanOrEqual(languages);
    },
  );

  it.each([6, 7, 8, 9, 10, 11])(
    'keeps a third of batch %i frozen, of interaction pages and of the others',
    (n) => {
      const share = (some: typeof pages) =>
        some.filter((page) => page.answers.frozen).length / some.length;
      const has = (page: (typeof pages)[number]) => page.answers.forms.some((one) => one.decorate);
      const batch = pages.filter((page) => page.answers.batch === n);
      for (const some of [batch, batch.filter(has), batch.filter((page) => !has(page))]) {
        expect(share(some)).toBeGreaterThanOrEqual(0.3);
        expect(share(some)).toBeLessThanOrEqual(0.37);
      }
    },
  );

  it('holds none back of the batches before, which were opened', () => {
    const before = pages.filter((page) => (page.answers.batch ?? 1) < 6);
    expect(before.filter((page) => page.answers.frozen).map((page) => page.name)).toEqual([]);
  });

  it('is counted in its README as it is (scripts/corpus-counts.ts)', () => {
    expect(Math.max(...pages.map(({ answers }) => answers.batch ?? 1))).toBe(BATCHES.length);
    expect(corpusText('README.md').endsWith(countsSection(pages))).toBe(true);
  });

  it('simulates the save on at least a third of the interaction pages', () => {
    const logging = pages.filter((page) => page.answers.forms.some((one) => one.decorate));
    const simulated = logging.filter((page) => page.answers.saved);
    expect(simulated.length).toBeGreaterThanOrEqual(logging.length / 3);
    for (const page of pages) {
      const has = [page.html, ...Object.values(page.frames)].some((text) =>
        text.includes('window.fixture ='),
      );
      expect(has, page.name).toBe(page.answers.saved !== undefined);
    }
  });

  it('loads nothing from the network', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/<(script|img|iframe|link)[^>]+(src|href)="(https?:)?\/\//);
      expect(text).not.toMatch(/<link[^>]+stylesheet|@import|url\(/);
    }
  });

  it('states the language that the answers state', () => {
    for (const page of pages)
      expect(page.html, page.name).toContain(`<html lang="${page.answers.language}"`);
  });

  it('has addresses that cannot exist', () => {
    for (const { answers } of pages)
      expect(new URL(answers.url).hostname).toMatch(/\.example\.test$/);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@/lib/i18n/languages';

const root = join(import.meta.dirname, '../../..');
const locales = join(root, 'public/_locales');
const languages = Object.keys(LANGUAGES) as Language[];

function read(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(join(locales, language, 'messages.json'), 'utf8'));
}

/** Words that happen to be the same as in English. */
const ALIKE: Partial<Record<Language, string[]>> = {
  de: ['name', 'colourOrange', 'team'],
  fr: [
    'message',
    'messages_one',
    'messages_other',
    'client',
    'columnActions',
    'colourViolet',
    'colourOrange',
    'columnMessages',
    'tableClients',
  ],
};

const PLURAL = /_(zero|one|two|few|many|other)$/;
const files = new Map(languages.map((language) => [language, read(language)]));
const english = read('en');
const baseOf = (key: string) => key.replace(PLURAL, '');
const holesOf = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, n]) => n).sort();
const bases = (file: object) => new Set(Object.keys(file).map(baseOf));

/** The text of every source file that may use a key. */
function sources(): string {
  const listed = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  return [...listed, join(root, 'wxt.config.ts')].map((name) => readFileSync(name, 'utf8')).join();
}

it('has a folder for every language and no other', () => {
  expect(readdirSync(locales).sort()).toEqual([...languages].sort());
});

it('uses every key', () => {
  const code = sources();
  const unused = [...bases(english)].filter(
    (key) =>
      !code.includes(`'${key}'`) && !code.includes(`"${key}"`) && !code.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});

describe.each(languages)('%s', (language) => {
  const file = files.get(language) ?? {};
  const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  it('has every key and no other', () => {
    expect([...bases(file)].sort()).toEqual([...bases(english)].sort());
  });

  it('has the plural forms that the language needs', () => {
    for (const key of Object.keys(english).filter((k) => k.endsWith('_other'))) {
      const forms = Object.keys(file).filter((k) => PLURAL.test(k) && baseOf(k) === baseOf(key));
      expect(forms.map((k) => k.slice(baseOf(key).length + 1)).sort(), key).toEqual(
        [...plurals].sort(),
      );
    }
  });

  it('has the placeholders of the English text', () => {
    for (const [key, { message }] of Object.entries(file)) {
      const model = english[key] ?? english[`${baseOf(key)}_other`];
      expect(holesOf(message), key).toEqual(holesOf(model?.message ?? ''));
    }
  });

  it('leaves no text empty, untrimmed or marked up', () => {
    for (const [key, { message }] of Object.entries(file)) {
      expect(message, key).toMatch(/^\S(.*\S)?$/u);
      // The browser reads these files too: to it `$` begins a placeholder.
      expect(message, key).not.toMatch(/[<>$]/);
    }
  });

  it('has keys that browsers take, different without case too', () => {
    const keys = Object.keys(file);
    expect(keys.filter((key) => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([]);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  it('has a description that the stores take', () => {
    expect(file.extDescription?.message.length).toBeLessThanOrEqual(132);
  });

  it('is translated', () => {
    const same = Object.keys(english).filter(
      (key) =>
        /[a-z]{3}/.test(english[key]?.message.replace(/\{\w+\}/g, '') ?? '') &&
        english[key]?.message === file[key]?.message,
    );
    expect(same).toEqual(
      language === 'en' ? expect.anything() : ['extName', ...(ALIKE[language] ?? [])],
    );
  });
});

import { browser } from 'wxt/browser';
import type { LocaleFile } from './keys';
import { chooseLanguage, type Language } from './languages';
import { makeTexts, type Texts } from './texts';

const loaded = new Map<Language, Promise<Texts>>();

async function load(language: Language): Promise<Texts> {
  // `chrome.i18n` cannot speak another language than the browser's, so the file is read by ourselves.
  const url = `${browser.runtime.getURL('/')}_locales/${language}/messages.json`;
  const file: LocaleFile = await (await fetch(url)).json();
  return makeTexts(language, file);
}

/** The texts of the language that was set, or of the browser's. Each file is read once per page. */
export function loadTexts(set: unknown): Promise<Texts> {
  const language = chooseLanguage(set, navigator.languages);
  const known = loaded.get(language);
  if (known) return known;
  const texts = load(language);
  loaded.set(language, texts);
  texts.catch(() => loaded.delete(language));
  return texts;
}

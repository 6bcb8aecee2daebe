import { chooseLanguage, type Language, loadTexts } from '@/lib/i18n';

/** Where a page keeps the language that it spoke last: the store's answer would come later than the file's. */
const SPOKEN = 'language';

/** Begins to load the texts that will most likely be asked for, while the store is still being opened. */
export function expectTexts(): void {
  // What fails here fails again, and is told, when the texts are asked for.
  loadTexts(localStorage.getItem(SPOKEN)).catch(() => undefined);
}

/** The language that the page spoke last, to be corrected when the store has answered. */
export function spokenLast(): Language {
  return chooseLanguage(localStorage.getItem(SPOKEN), navigator.languages);
}

/** The background has no such storage, and needs none. */
export function noteSpoken(language: Language): void {
  if (typeof localStorage !== 'undefined') localStorage.setItem(SPOKEN, language);
}

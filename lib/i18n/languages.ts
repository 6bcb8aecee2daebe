/** Languages that Stagemark speaks, each named in itself. One folder of `public/_locales` per entry. */
export const LANGUAGES = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  pl: 'Polski',
  tr: 'Türkçe',
} as const;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value);
}

/** The language of a tag such as `pt-BR`, without its region. */
const baseOf = (tag: string) => tag.toLowerCase().split('-')[0];

/**
 * The language to speak: the one that was set, else the first of the browser's that is known, else English.
 * @param wanted the browser's languages, best first, e.g. `navigator.languages`
 */
export function chooseLanguage(set: unknown, wanted: readonly string[]): Language {
  if (isLanguage(set)) return set;
  for (const tag of wanted) {
    const base = baseOf(tag);
    if (isLanguage(base)) return base;
  }
  return 'en';
}

/**
 * The locale whose calendar is meant: the browser's own for its language, the language's for another that was chosen.
 * English says nothing of where one lives: then it is the browser's first.
 * @param wanted as for `chooseLanguage`
 */
export function calendarLocale(language: string, wanted: readonly string[]): string {
  if (language === 'en') return wanted[0] ?? language;
  return wanted.find((tag) => baseOf(tag) === language) ?? language;
}

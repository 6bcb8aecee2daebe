import type english from '@/public/_locales/en/messages.json';

/** A locale file, in the shape that browsers read too. */
export type LocaleFile = Readonly<Record<string, { message: string }>>;

type AnyKey = keyof typeof english;

/** A text with a form per plural category: `contacts` stands for `contacts_one`, `contacts_other` … */
export type CountKey = AnyKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** A text that is no plural form. */
export type TextKey = Exclude<AnyKey, `${CountKey}_${string}`>;

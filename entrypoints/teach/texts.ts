import type { Part, Strength } from '@/lib/crm/teach';

export type Texts = Record<string, string>;

export const fill = (text: string | undefined, values: Record<string, string | number> = {}) =>
  (text ?? '').replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/** The words for a part: its name, and what to click. */
export const nameOf = (texts: Texts, part: Part) => texts[`${part}Name`] ?? part;
export const askFor = (texts: Texts, part: Part) => texts[`${part}Ask`] ?? '';

/** The words and the mark for how well a part will be found again. */
export function strengthOf(texts: Texts, strength: Strength, unique: boolean) {
  if (!unique) return { words: texts.notUnique ?? '', mark: '○○○', look: 'weak' };
  const marks = ['', '●○○', '●●○', '●●●'];
  const words = [texts.weak, texts.weak, texts.fair, texts.strong];
  const looks = ['weak', 'weak', 'fair', 'strong'];
  return {
    words: words[strength] ?? '',
    mark: marks[strength] ?? '',
    look: looks[strength] ?? '',
  };
}

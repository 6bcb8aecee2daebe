import { ANY_TEXT } from '@/lib/crm';
import { wordsOf } from '@/lib/crm/teach';
import type { TeachModel } from './model';
import type { Texts } from './texts';

/** A short name of an element for people: what it is and says. */
export function describe(target: Element, texts: Texts): string {
  const isField = target.matches(ANY_TEXT);
  const role = isField ? texts.textName : (target.getAttribute('role') ?? target.localName);
  const named =
    target.getAttribute('aria-label') || target.getAttribute('placeholder') || wordsOf(target).text;
  const words = (named || target.getAttribute('name') || '').replace(/\s+/g, ' ').slice(0, 60);
  return words ? `${role} “${words}”` : (role ?? '');
}

/** The line that says what one is at, and why it won't do. */
export function lineOf(at: TeachModel['at'], texts: Texts): string {
  if (!at) return texts.keys ?? '';
  return at.misfit ? `${at.words} – ${texts[at.misfit] ?? ''}` : at.words;
}

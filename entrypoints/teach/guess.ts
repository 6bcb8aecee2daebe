import type { Words } from '@/lib/crm/recognise';
import { findCandidate } from '@/lib/crm/recognise/container';
import { type Misfit, type Part, snap, type TaughtKind, wordsOf } from '@/lib/crm/teach';
import type { TeachModel } from './model';
import { live } from './pointed';
import { isForeignFrame } from './under';
import { candidates } from './walk';

/** What was meant by an element, as an element or as the reason why it can't be. */
export function meant(part: Part | null, target: Element): Element | Misfit | 'foreign-frame' {
  if (isForeignFrame(target)) return 'foreign-frame';
  return part ? snap(part, target) : 'no-control';
}

/** Where the arrow keys begin. */
export function firstOf(
  part: Part,
  model: TeachModel,
  words: Words,
  host: Element,
): Element | undefined {
  const text = live(model, 'text');
  const guess = part === 'save' && text ? findCandidate(text, words)?.save : undefined;
  return guess ?? candidates(part, document, host)[0];
}

/** Save buttons often say what they log. */
export function kindOfButton(save: Element, words: Words): TaughtKind {
  const { text } = wordsOf(save);
  const kinds = (['call', 'meeting', 'message'] as const).filter((kind) => words.has(kind, text));
  return kinds.length === 1 ? kinds[0] : undefined;
}

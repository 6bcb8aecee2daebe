import { ownTextOf, textOf, textWithout } from '../visible';

/** "1d", "3 days", "12": how long, or how many; no stage is called so. */
const AMOUNT = /^\d[\d.,]*\s*\p{L}{0,7}\.?$/u;

/** Words for whoever hears the page: "Current stage". */
const HEARD =
  '[class*="assistive" i], [class*="sr-only" i], [class*="visually-hidden" i], [class*="visuallyhidden" i], [class*="screen-reader" i]';

/** The name of a step in a row of stages, without how long the record has been there ("New" and "1d" beside it). */
export function stepName(step: Element): string {
  const parts = [...step.children];
  if (step.querySelector(HEARD)) return textWithout(step, HEARD);
  const beside = parts.filter((part) => AMOUNT.test(textOf(part)));
  if (beside.length === 0 || beside.length === parts.length) return ownTextOf(step) || textOf(step);
  const names = parts.filter((part) => !beside.includes(part)).map(textOf);
  return [ownTextOf(step), ...names].filter(Boolean).join(' ');
}

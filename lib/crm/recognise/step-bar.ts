import { isVisible, textOf } from '../visible';
import { stepName } from './step-name';
import { holds } from './tree';

/** What pages call a row of steps that a record goes through. */
const BARS = ['step', 'stage', 'pipeline', 'funnel', 'fase', 'phase', 'etap', 'path', 'road']
  .concat(['chevron', 'status', 'progress'])
  .map((name) => `[class*="${name}" i]`)
  .join(', ');
const ASIDE = 'nav, form, [role=tablist], [role=navigation], [role=menu], table';
/** How they mark the step that a record is at, and those that it has passed. */
const LIT = /(?:^|[\s_-])(?:active|current|cur|selected|process|now|here)(?=$|[\s_-])/i;
const PASSED = /(?:^|[\s_-])(?:done|completed?|finish(?:ed)?|passed|past)(?=$|[\s_-])/i;
const COUNTED = /\(\d+\)$/;
const [MOST_BARS, LEAST, MOST, LONGEST] = [60, 3, 15, 40];

/** The classes of a step, and of what stands in it alone. */
const classesOf = (step: Element) =>
  [step, step.childElementCount === 1 ? step.firstElementChild : null]
    .map((e) => e?.getAttribute('class') ?? '')
    .join(' ');

/**
 * The step that is lit in a row of steps beside a form ("New › **Quote sent** › Won"), as component libraries and pages draw
 * them; where only those that are behind are marked, the last of these. `null` where there is no such row.
 */
export function stepAt(tree: ParentNode, container: Element): string | null {
  for (const bar of [...tree.querySelectorAll(BARS)].slice(0, MOST_BARS)) {
    if (holds(bar, container) || container.contains(bar) || bar.closest(ASIDE)) continue;
    const steps = [...bar.children].filter((step) => textOf(step) !== '');
    if (steps.length < LEAST || steps.length > MOST || !isVisible(bar)) continue;
    // "Open (31)": parts of a list.
    if (steps.some((step) => textOf(step).length > LONGEST || COUNTED.test(textOf(step)))) continue;
    const lit = steps.filter((step) => LIT.test(classesOf(step)));
    const passed = steps.filter((step) => PASSED.test(classesOf(step)));
    const isBehind = passed.every((step, i) => step === steps[i]);
    const at = lit.length === 1 ? lit[0] : lit.length === 0 && isBehind ? passed.at(-1) : undefined;
    if (at) return stepName(at);
  }
  return null;
}

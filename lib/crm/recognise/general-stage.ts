import { folded, isVisible, textOf } from '../visible';
import type { Words } from './match-words';
import { stepAt } from './step-bar';
import { stepName } from './step-name';
import { holds, treesAround } from './tree';

/** More text nodes than that are not walked: a stage stands near the top of a record. */
const MOST_TEXTS = 4_000;
const MOST_NAME = 60;

/** How pages mark one of several. */
const LIT =
  ':is(.active, .current, .cur, .selected, .is-active, .is-current, .k-state-selected, [aria-current=true], [aria-current=step], [aria-selected=true])';
/** A day: nothing is called so. */
const DAY = /^(?:\p{L}{3,9}\.? \d{1,2}|\d{1,4}[-./]\d{1,2}.*)$/u;
/** What the lists beside a record are chosen by; Tailwind says `backdrop-filter` of glass. */
const FILTERS =
  'form[method=get i], [role=search], [id*="filter" i], [class*="filters" i], :is([class*="filter-" i], [class*="-filter" i]):not([class*="backdrop-filter" i])';
/** So many of a kind side by side are a menu, or the heads of a table's columns. */
const MANY = 5;

function isInRow(caption: Element): boolean {
  const row = caption.closest('tr');
  if (row) return row.querySelector('td') === null;
  const all = [...(caption.parentElement?.children ?? [])];
  return all.length >= MANY && all.every((e) => e.localName === caption.localName);
}

/** What an element shows as one value: of several side by side the one that is lit. */
function shownIn(value: Element): string {
  const texts = [...value.children].filter((e) => textOf(e) !== '');
  if (texts.length < 2) return textOf(value);
  const lit = texts.filter((e) => e.matches(LIT));
  return lit.length === 1 && lit[0] ? stepName(lit[0]) : '';
}

function valueAfter(caption: Element, form: Element): string | null {
  if (isInRow(caption)) return null;
  const after = caption.nextElementSibling;
  // A line break between the two: the value is in the caption's own part.
  const isBroken = after?.localName === 'br';
  const bare = isBroken ? folded(after.nextSibling?.nodeValue) : '';
  if (bare !== '') return bare.length <= MOST_NAME && !DAY.test(bare) ? bare : null;
  const values = isBroken
    ? [after.nextElementSibling]
    : [after, caption.parentElement?.nextElementSibling];
  for (const next of values) {
    if (!next || !isVisible(next)) continue;
    const control = next.matches('select, input') ? next : next.querySelector('select');
    // What is chosen in the form itself is the contact's, not the client's.
    if (control && holds(form, control)) return null;
    const text = control ? textOf(control) : shownIn(next);
    if (text && text.length <= MOST_NAME && !DAY.test(text)) return text;
  }
  return null;
}

/** "Stage: Proposal" in one piece of text, "Stage" before a value, or the label of a select. */
function stageAt(
  node: Node,
  element: Element,
  text: string,
  words: Words,
  form: Element,
): string | null {
  if (words.at('stage', text) !== 0) return null;
  const inline = /^[^:：]{2,24}[:：]\s*(\S.{0,59})$/u.exec(text);
  if (inline?.[1]) return inline[1];
  if (text.length > 24) return null;
  // "Stage: <b>Proposal</b>"
  const next = node.nextSibling;
  const beside = next instanceof Element && isVisible(next) ? textOf(next) : '';
  if (beside && beside.length <= MOST_NAME && next?.nodeName !== 'BR') return beside;
  if (element instanceof HTMLLabelElement && element.control instanceof HTMLSelectElement) {
    return textOf(element.control);
  }
  return valueAfter(element, form);
}

/**
 * The stage that a page shows for its record, where nothing is known of the page; fields of the form itself don't
 * count (a call has a status too). `null` where none is told.
 */
export function readGeneralStage(container: Element, words: Words): string | null {
  for (const tree of treesAround(container)) {
    const found = stageIn(tree, container, words);
    if (found) return found;
  }
  return null;
}

function stageIn(tree: Document | ShadowRoot, container: Element, words: Words): string | null {
  const active = [
    ...tree.querySelectorAll('[aria-current=step], [aria-current=true][class*="stage" i]'),
  ].find(isVisible);
  if (active && !holds(container, active)) return stepName(active).slice(0, MOST_NAME);
  const step = stepAt(tree, container);
  if (step) return step;
  const page = container.ownerDocument;
  const walker = page.createTreeWalker(tree instanceof Document ? tree.body : tree, 4);
  for (let i = 0, node = walker.nextNode(); node && i < MOST_TEXTS; node = walker.nextNode(), i++) {
    const element = node.parentElement;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    if (!element || text.length < 4 || text.length > 90) continue;
    // A call has a status too: the form's own fields don't tell the client's stage.
    if (container.contains(element) && element.closest('label, fieldset')) continue;
    if (
      element.closest(
        `script, style, nav, option, button, a, [role=tab], [role=columnheader], thead, ${FILTERS}`,
      )
    )
      continue;
    const stage = stageAt(node, element, text, words, container);
    // "- any -" beside a filter asks to choose.
    if (stage && !/^[-–—].*[-–—]$/.test(stage) && isVisible(element)) return stage;
  }
  return null;
}

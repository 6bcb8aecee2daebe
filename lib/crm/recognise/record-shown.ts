import { isVisible } from '../visible';
import type { Words } from './match-words';
import { oncePerPass } from './memo';
import { holds } from './tree';
import { treesIn } from './trees';

/** So many texts of a page are looked through for captions. */
const MOST_TEXTS = 400;
const MOST_CAPTION = 32;
const MOST_PIECES = 6;
/** What parts one piece from the one in the element before it. */
const PARTS = /^[·•|,–—-]+/;
/** What lists places to go to or things to do, and what is typed. */
const NO_FACTS =
  'script, style, template, nav, button, a, option, textarea, [contenteditable], [role=navigation], [role=menu], [role=tab], [role=tablist], h1, h2';

interface Caption {
  text: string;
  at: Element;
  /** Told at the first question. */
  says?: readonly (keyof Shown)[];
}

/** The texts of a page, in its shadow roots too. */
function* textsOf(page: Document): Generator<Node> {
  for (const tree of treesIn(page)) {
    const root = tree instanceof Document ? tree.body : tree;
    if (!root) continue;
    const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
  }
}

/** Short texts of a page beside which a value may stand: "Stage", "Close date", "Assignee". */
const captionsOf = oncePerPass((page: Document): Caption[] => {
  const found: Caption[] = [];
  let seen = 0;
  for (const node of textsOf(page)) {
    const text = (node.nodeValue ?? '').trim();
    if (text === '') continue;
    seen += 1;
    if (seen > MOST_TEXTS) break;
    const at = node.parentElement;
    if (!at || at.closest(NO_FACTS)) continue;
    // "Owner: Ann · Due: 1 Dec" are two captions with their values.
    for (const piece of text.split(' · ', MOST_PIECES)) {
      const caption = (piece.split(/[:：]/, 1)[0] ?? '').replace(PARTS, '').trim();
      if (caption.length > 1 && caption.length <= MOST_CAPTION) found.push({ text: caption, at });
    }
  }
  return found;
});

/** Of what kind the record in view is, by what the page shows of it: how many different captions speak of it. */
export interface Shown {
  client: number;
  means: number;
  /** It is called a client or a lead. */
  who: number;
  work: number;
}

const KINDS = [
  ['client', 'ofClient'],
  ['means', 'means'],
  ['work', 'ofWork'],
  ['who', 'ofWho'],
] as const;

/** What a page shows of the record in view, outside of a form. */
export function recordShown(form: Element, words: Words): Shown {
  const shown: Shown = { client: 0, means: 0, work: 0, who: 0 };
  const said = new Set<string>();
  for (const caption of captionsOf(form.ownerDocument)) {
    const { text, at } = caption;
    caption.says ??= KINDS.filter(([, list]) => words.at(list, text) === 0).map(([kind]) => kind);
    if (caption.says.length === 0 || said.has(text) || holds(form, at) || !isVisible(at)) continue;
    said.add(text);
    for (const kind of caption.says) shown[kind] += 1;
  }
  return shown;
}

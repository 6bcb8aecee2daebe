import { isVisible } from '../visible';
import { headsOf, isBeside, titleOf } from './general-heading';
import { oncePerPass } from './memo';
import { REACHED } from './terms';
import { folded, textUpTo } from './texts';
import { closestAcross, holds, parentOf } from './tree';
import { queryAcross } from './trees';
import { wordy } from './wordy';

/** What stands around a form: whose page it is, and whether earlier contacts are listed beside it. */
export interface Around {
  title: string;
  /** The page's first headings. */
  heads: string;
  /** Somebody can be rung up or written to from this page. */
  reach: boolean;
  /** A heading's block shows a telephone number as text. */
  number: boolean;
  /** How many entries with a day stand near the form, and what they say. */
  dated: number;
  entries: string;
  /** What stands right beside their days. */
  byDay: string;
}

/** A day or an age, as lists of what happened show it. */
const DAY = wordy`\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?!\d)|(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?:\.\d{2,4})?(?!\d)|\d{1,2}(?:-|\. ?)\d{1,2}(?:-|\. ?)\d{4}|\d{4}[-./]\d\d?[-./]\d\d?|\d+ ?(?:d|h|min|days?|hours?|weeks?)(?: ago)?(?!\p{L})|(?<!\p{L})(?:today|yesterday|just now|сегодня|вчера|сьогодні|вчора|heute|gestern|aujourd|hier(?!\p{L})|hoy|ayer|hoje|ontem|oggi|ieri|dziś|wczoraj|vandaag|gisteren|bugün|dün|бүгін|кеше)|\d{1,2}\.? (?:de )?(?:jan|feb|f[eé]v|m[aä]r|apr|avr|abr|kwi|may|mai|maj|mag|jun|jui|jul|giu|lug|cze|lip|aug|ao[uû]|ago|sie|sep|set|wrz|o[ck]t|out|ott|paź|nov|lis|de[czk]|d[eé]c|dic|gru|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|груд|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara)|(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d{1,2}(?!\d)`;

const isDay = oncePerPass((text: Node) => DAY.test(text.nodeValue ?? ''));

const MOST_TEXTS = 240;
const FURTHEST = 6;

/** Texts beside a form, nearest first, as far as the first that show a day. */
function entriesBy(near: Element): Pick<Around, 'dated' | 'entries' | 'byDay'> {
  let inner = near;
  let seen = 0;
  for (let at = parentOf(near), up = 0; at && up < FURTHEST; at = parentOf(at), up++) {
    const texts: string[] = [];
    const days: number[] = [];
    const walker = at.ownerDocument.createTreeWalker(
      at,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) => {
        if (node === inner) return NodeFilter.FILTER_REJECT;
        if (node instanceof Element)
          return node.matches(
            'script, style, nav, header, select, template, [hidden], [role=navigation]',
          )
            ? NodeFilter.FILTER_REJECT
            : NodeFilter.FILTER_SKIP;
        return NodeFilter.FILTER_ACCEPT;
      },
    );
    for (let node = walker.nextNode(); node && seen < MOST_TEXTS; node = walker.nextNode()) {
      const text = folded(node.nodeValue);
      if (text === '' || text.length > 300) continue;
      seen += 1;
      if (isDay(node)) days.push(texts.length);
      texts.push(text);
    }
    if (days.length > 0) {
      const byDay = days.flatMap((day) => texts.slice(Math.max(0, day - 2), day + 3)).join(' · ');
      const entries = texts.join(' · ').slice(0, 600);
      return { dated: days.length, entries, byDay: byDay.slice(0, 400) };
    }
    if (at.matches('body, main, [role=main]') || seen >= MOST_TEXTS) break;
    inner = at;
  }
  return { dated: 0, entries: '', byDay: '' };
}

/** How far around a heading what it heads is said. */
const MOST_HEADED = 400;

/** A number that is said to be a telephone's: "Tél : 04 55 50 01 31". */
const NUMBER = wordy`(?<!\p{L})(?:t[ée]l(?:[ée](?:phone|fon\p{L}*))?|phone|mobile|тел(?:ефон)?|handy|móvil|celular|cell?)\.? ?[:.]? ?\(?\d(?:[ ()./-]{0,2}\d){6,}`;

/** What the blocks of a page's headings say, which may show how to reach somebody. */
const headBlocks = oncePerPass((page: Document) =>
  headsOf(page).flatMap((head) =>
    head.parentElement && !head.closest('[role=dialog], dialog, nav')
      ? [textUpTo(head.parentElement, MOST_HEADED)]
      : [],
  ),
);

const hasReach = oncePerPass(
  (page: Document) =>
    [
      ...queryAcross(
        page,
        'a[href^="tel:"], a[href^="mailto:"], a[href^="callto:"], a[href^="sip:"]',
      ),
    ]
      .slice(0, 8)
      .some((a) => isVisible(a) && closestAcross(a, 'footer, nav') === null) ||
    headBlocks(page).some((said) => REACHED.test(said)),
);

/** Looks around a form. */
export const lookAround = oncePerPass((near: Element): Around => {
  const page = near.ownerDocument;
  const heads = headsOf(page)
    .filter((h) => !holds(near, h) && !isBeside(h, near))
    .slice(0, 3)
    .map((h) => folded(h.textContent).slice(0, 80));
  return {
    title: titleOf(page).slice(0, 120),
    heads: heads.join(' · '),
    reach: hasReach(page),
    number: headBlocks(page).some((said) => NUMBER.test(said)),
    ...entriesBy(near),
  };
});

import { folded, isVisible } from '../visible';
import { oncePerPass } from './memo';
import { REACHED } from './terms';
import { parentOf } from './tree';
import { wordy } from './wordy';

/** How far above a composer the head of its talk is looked for (elements). */
const FURTHEST = 8;
/** Its first lines are the head; what follows is what was said, in which anybody's number may stand. */
const MOST_LINES = 5;
const [MOST_LINE, MOST_NAME] = [60, 80];
/** Whose a talk is to answer: colleagues' talks are nobody's. */
const ASSIGNED = wordy`(?<!\p{L})(?:assigned to|назначен|ответственный|призначен|відповідальн|zugewiesen|zuständig|assigné|attribué|asignad[oa]|atribu[ií]d[oa]|assegnat[oa]|przypisan|toegewezen|atanan|přiřazen|tildelt|ditugaskan|được giao)|负责人|指派|分配给|担当者?:|담당자`;
/** What stands in a head and names nobody: what is pressed, what lists other talks. */
const NO_LINE = 'script, style, nav, button, a, label, option, textarea, [role=navigation]';
/** A name; the initials drawn in place of a face are none. */
const NAMED = /\p{Lu}\p{Ll}|\p{Lo}{2}|\p{L}{4}/u;

/** The first lines of a part of the page that stand above a form in it. */
function firstLines(part: Element, form: Element): string[] {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (form.contains(node) || lines.length >= MOST_LINES) break;
    const text = folded(node.nodeValue);
    const at = node.parentElement;
    if (text === '' || !at || at.closest(NO_LINE) || !isVisible(at)) continue;
    lines.push(text);
  }
  return lines;
}

/**
 * With whom one talks, where the head of the talk names somebody and shows the number or address by which they are reached, or
 * which colleague is to answer, as inboxes for WhatsApp or text messages do; `null` where it shows none, as among colleagues.
 */
export const talksWith = oncePerPass((form: Element): string | null => {
  for (let at = parentOf(form), up = 0; at && up < FURTHEST; at = parentOf(at), up++) {
    if (at.matches('body')) return null;
    // What a page begins with is its own; only what stands over all of the talk is its head.
    const isAll = at.matches('main, [role=main]');
    const lines = firstLines((isAll && at.firstElementChild) || at, form);
    const number = lines.findIndex(
      (line) => line.length <= MOST_LINE && (REACHED.test(line) || ASSIGNED.test(line)),
    );
    if (number < 0 && isAll) return null;
    if (number < 0) continue;
    const name = lines.slice(0, number).find((line) => NAMED.test(line));
    return name && name.length <= MOST_NAME ? name : null;
  }
  return null;
});

import { activityIn } from './general-activity';
import type { Words } from './match-words';
import { typeAt } from './record-type';

/** An activity's record that is a contact with somebody, as an address names it. */
export interface OwnActivity {
  kind: 'call' | 'meeting';
  /** The same as a form that edits it tells. */
  activity: string;
}

/** What is done with the kinds of record that may stand as planned for a while. */
const PLANNED = ['call', 'meeting'] as const;
/** `module=Calls&record=5`. */
const ID = /^(?:[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{10,32}|\d+)$/i;

/** The call or meeting whose record an address shows: `#Call/view/5`, `/meetings/5`, `?module=Calls&record=5`. */
export function activityAt(href: string, words: Words): OwnActivity | null {
  const type = typeAt(href);
  const kind = PLANNED.find((one) => words.at(one, type) === 0);
  // "Call lists", "Meeting rooms".
  if (!kind || /\s/.test(type)) return null;
  const activity = new URL(href).searchParams.get('record') ?? activityIn(href);
  return activity && ID.test(activity.split('/').at(-1) ?? '') ? { kind, activity } : null;
}

/** The call or meeting that the first link to any leads to. */
export function activityLinked(links: readonly Element[], words: Words): OwnActivity | null {
  const hrefs = links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : []));
  for (const href of hrefs) {
    const found = /^https?:/.test(href) ? activityAt(href, words) : null;
    if (found) return found;
    // Another record's row, with a call beside it.
    if (activityIn(href)) return null;
  }
  return null;
}

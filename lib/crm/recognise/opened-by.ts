import { activityIn } from './general-activity';
import { closestAcross, originOf } from './tree';

/** So long after the press of a link the window that it opens may come (ms). */
const MOST_WAIT = 20_000;
const EDITS = /(?:^|[/?&=])(?:edit|update|modify)(?=$|[/?&#])/i;

/** The existing activity that a link leads to for editing; `null` where it leads anywhere else. */
export function editedAt(href: string): string | null {
  try {
    return EDITS.test(decodeURIComponent(href)) ? activityIn(href) : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the link that was pressed last: a window that a script brings over the page often says nowhere which record it
 * edits, and the link in the list did. Gives what tells that of a form that has just come.
 */
export function keepOpener(view: Window): (container: Element) => string | null {
  let last: { href: string; at: number } | null = null;
  view.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const link = originOf(event)?.closest<HTMLAnchorElement>('a[href]');
      last = link ? { href: link.href, at: Date.now() } : null;
    },
    { capture: true, passive: true },
  );
  return (container) => {
    if (!last || Date.now() - last.at > MOST_WAIT) return null;
    return closestAcross(container, '[role=dialog], dialog') ? editedAt(last.href) : null;
  };
}

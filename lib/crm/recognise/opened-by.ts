import { activityIn, EDITS_TEXT } from './general-activity';
import { noteOpener, openedFrom, type Pressed, pressedOn } from './opener-row';
import { controlTexts } from './texts';
import { closestAcross, originOf } from './tree';

/** So long after the press of a link the window that it opens may come, and what a button puts in its own place (ms). */
const [MOST_WAIT, AT_ONCE] = [20_000, 4_000];
const CONTROLS = 'button, a, [role=button], [role=menuitem]';
/** A button that says more than that does something else. */
const MOST_CAPTION = 40;
const EDITS = /(?:^|[/?&=])(?:edit|update|modify)(?=$|[/?&#])/i;

/** The existing activity that a link leads to for editing; `null` where it leads anywhere else. */
export function editedAt(href: string): string | null {
  try {
    return EDITS.test(decodeURIComponent(href)) ? activityIn(href) : null;
  } catch {
    return null;
  }
}

/** Whether a control says that it changes what stands there: "Edit", the pencil that is called "Edit note". */
export function opensEdit(control: Element): boolean {
  const text = controlTexts(control);
  return text.length <= MOST_CAPTION && EDITS_TEXT.test(text);
}

/** What tells of a form that has just come what was pressed before it. */
export interface Opener {
  /** The existing activity that a window was opened for. */
  activity(container: Element): string | null;
  /** A button that says "Edit" was pressed a moment ago. */
  saidEdit(): boolean;
}

/**
 * Keeps what was pressed last: a window that a script brings over the page often says nowhere which record it edits, and the
 * link in the list did; a text that is changed in its place says nothing at all, and the pencil beside it did.
 */
export function keepOpener(view: Window): Opener {
  let last: { href: string; at: number } | null = null;
  let edited = Number.NEGATIVE_INFINITY;
  let pressed: { at: number; control: Element | null } = { control: null, at: 0 };
  let before: ({ at: number } & Pressed) | null = null;
  view.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const origin = originOf(event);
      const link = origin?.closest<HTMLAnchorElement>('a[href]');
      last = link ? { href: link.href, at: Date.now() } : null;
      const said = origin?.closest(CONTROLS) ?? null;
      edited = said && opensEdit(said) ? Date.now() : Number.NEGATIVE_INFINITY;
      // "⋮" in a row, then "Log call" in the list that came: the row is the first press's.
      const isLate = !before || Date.now() - before.at > MOST_WAIT;
      const from = before && said && !isLate ? openedFrom(said, before) : null;
      pressed = { control: from ?? said, at: Date.now() };
      if (!from) before = { at: Date.now(), ...pressedOn(origin, view.document) };
    },
    { capture: true, passive: true },
  );
  return {
    activity: (container) => {
      if (Date.now() - pressed.at < AT_ONCE) noteOpener(container, pressed.control);
      if (!last || Date.now() - last.at > MOST_WAIT) return null;
      return closestAcross(container, '[role=dialog], dialog') ? editedAt(last.href) : null;
    },
    saidEdit: () => Date.now() - edited < AT_ONCE,
  };
}

import { type FoundForm, pressOf } from './find-form';
import { closestAcross, holds, originOf } from './recognise/tree';

export interface Press {
  what: 'save' | 'cancel';
  /** Epoch milliseconds. */
  at: number;
  /** By a shortcut that most CRMs save by, in a form that no profile describes. */
  guessed: boolean;
  /** What was typed, where plain Enter sent it: its field is empty when that is known. */
  typed?: string;
}

/** Shortcuts by which most CRMs save. */
const USUAL_KEYS = ['Ctrl+Enter', 'Ctrl+S', 'Ctrl+Alt+Enter'];

/** `Ctrl+Enter` of a profile; Ctrl stands for Cmd on a Mac too. */
function isShortcut(event: KeyboardEvent, keys: readonly string[]): boolean {
  return keys.some((shortcut) => {
    const parts = shortcut.split('+');
    const key = parts.pop()?.toLowerCase();
    const wants = (name: string) => parts.includes(name);
    return (
      event.key.toLowerCase() === key &&
      (event.ctrlKey || event.metaKey) === wants('Ctrl') &&
      event.shiftKey === wants('Shift') &&
      event.altKey === wants('Alt')
    );
  });
}

/** Enabled as far as the page lets one see: a press on a disabled control saves nothing. */
function isEnabled(target: Element): boolean {
  const control = closestAcross(target, 'button, input, a, [role="button"]');
  return !control?.matches(':disabled, [aria-disabled="true"]');
}

/**
 * Tells of every press that saves or cancels one of the forms that stand: a trusted click, a submit, or the
 * form's shortcut (design.md, "Save watching"). Listens on the window in capture, so that the page can't hide a
 * press by stopping it; hinders nothing.
 */
export function watchPresses(
  view: Window,
  signal: AbortSignal,
  forms: () => Iterable<FoundForm>,
  onPress: (form: FoundForm, press: Press) => void,
): void {
  const on = { signal, capture: true, passive: true } as const;
  const tell = (form: FoundForm, what: Press['what'], guessed = false) =>
    onPress(form, { what, at: Date.now(), guessed });
  const pressed = (event: Event, target: EventTarget | null | undefined) => {
    if (!event.isTrusted || !(target instanceof Element) || !isEnabled(target)) return;
    for (const form of forms()) {
      const what = pressOf(form, target);
      if (what) return tell(form, what);
    }
  };

  // The innermost target: the event's own stops at the edge of an open shadow root.
  view.addEventListener('click', (event) => pressed(event, event.composedPath()[0]), on);
  view.addEventListener('submit', (event) => pressed(event, event.submitter), on);
  view.addEventListener(
    'keydown',
    (event) => {
      const origin = originOf(event);
      if (!event.isTrusted || event.isComposing || !origin) return;
      for (const form of forms()) {
        const keys = form.general || form.beside ? USUAL_KEYS : (form.def.keys ?? []);
        if (holds(form.scope, origin) && isShortcut(event, keys))
          return tell(form, 'save', keys === USUAL_KEYS);
      }
    },
    on,
  );
}

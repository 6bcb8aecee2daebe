import type { FoundForm } from './find-form';
import { later } from './later';
import { isVisible, textOf } from './visible';

/** Between two looks at a form whose save is open (ms). */
const STEP = 150;

/**
 * Watches what becomes of a form after the press (evidence 4): it closes, or it stands there emptied. Told once
 * each. A window that stays in the page is emptied as it closes, or as it is opened again for the next contact, which is
 * told too. Ends with the signal.
 */
export function watchForm(
  form: FoundForm,
  signal: AbortSignal,
  onChange: (what: 'closed' | 'emptied') => void,
): void {
  const typed = textOf(form.field);
  let emptied = typed === '';
  let closed = false;
  const look = () => {
    // What is out of the page is not drawn.
    if (!closed && !isVisible(form.field)) {
      closed = true;
      onChange('closed');
    }
    if (!emptied && textOf(form.field) === '') {
      emptied = true;
      onChange('emptied');
    }
    if (closed && (emptied || !form.field.isConnected)) return;
    later(signal, STEP, look);
  };
  later(signal, STEP, look);
}

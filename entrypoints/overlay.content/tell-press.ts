import type { Message, PressedAnswer } from '@/lib/messages';
import { send } from '../shared/send';

/**
 * Tells the background of a press. Where the page goes before it has answered (a full-page post, a tab closed at
 * once), the press is told once more on the way out: the worker may have died with the first telling.
 */
export function tellPress(
  message: Message<'page/pressed'>,
  signal: AbortSignal,
): Promise<PressedAnswer | undefined> {
  const answered = new AbortController();
  const again = () => void send(message);
  const on = { signal: AbortSignal.any([signal, answered.signal]), capture: true };
  window.addEventListener('pagehide', again, on);
  return send(message).then((told) => {
    if (told) answered.abort();
    return told;
  });
}

/** Tells that a form has closed, where its page was too busy for it to be seen before its save was judged. */
export function tellClosed(id: string): void {
  void send({ type: 'page/evidence', id, evidence: { source: 'form', what: 'closed' } });
}

import { REPLY_EVENT } from './hook-replies';

/** Hears what the page's own world makes of the CRM's reply (hook-replies.ts), while a save is open. */
export function watchReply(
  page: Document,
  signal: AbortSignal,
  onReply: (ok: boolean) => void,
): void {
  page.addEventListener(
    REPLY_EVENT,
    (event) => {
      const { detail } = event as CustomEvent<unknown>;
      if (detail === 'saved' || detail === 'refused') onReply(detail === 'saved');
    },
    { signal },
  );
}

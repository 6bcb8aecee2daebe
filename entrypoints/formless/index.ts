import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Message } from '@/lib/messages';
import { watchAutosaves } from './autosaves';
import type { Known } from './known';
import { watchTicks } from './ticks';

/** Watches for what is saved with no form, beside the overlay of one frame. */
export type StartFormless = (
  signal: AbortSignal,
  known: () => Known | null,
) => { hear(message: Message<'background/verdict'>): void };

/**
 * Ticks and notes that save themselves. A script of its own, put in by the background only where the site's profile
 * knows such saves: other pages don't pay for it.
 */
declare global {
  var stagemarkFormless: StartFormless | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.stagemarkFormless = (signal, known) => {
    watchTicks(signal, known);
    return watchAutosaves(signal, known);
  };
});

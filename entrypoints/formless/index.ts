import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Message } from '@/lib/messages';
import { askToRemove } from './ask-remove';
import { watchAutosaves } from './autosaves';
import { followTick } from './follow-tick';
import type { Known } from './known';
import type { PressedTick } from './tick-press';
import { watchTicks } from './ticks';

type Tail<F> = F extends (first: never, ...rest: infer R) => unknown ? R : never;

/** Watches for what is saved with no form, beside the overlay of one frame. */
export type StartFormless = (
  signal: AbortSignal,
  known: () => Known | null,
) => { hear(message: Message<'background/verdict'>): void };

/**
 * Ticks and notes that save themselves. A script of its own, put in by the background only where the site's profile
 * knows such saves, or where general signs see one coming: other pages don't pay for it.
 */
declare global {
  var stagemarkFormless: StartFormless | undefined;
  /** Whether the site's profile describes what is pressed there: general signs leave it to that. */
  var stagemarkKnowsTick: ((target: Element) => boolean) | undefined;
  /** Goes on with a tick that general signs saw and told, or with the name of the activity that was set back. */
  var stagemarkTick:
    | ((pressed: PressedTick | string | null, ...of: Tail<typeof followTick>) => void)
    | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.stagemarkTick = (pressed, known, signal, instead) => {
    if (typeof pressed === 'string') void askToRemove(pressed, known.hello.texts, signal);
    else if (pressed) void followTick(pressed, known, signal, instead);
  };
  globalThis.stagemarkFormless = (signal, known) => {
    watchTicks(signal, known);
    return watchAutosaves(signal, known);
  };
});

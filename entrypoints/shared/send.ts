import { browser } from 'wxt/browser';
import type { Answer, Message, MessageName } from '@/lib/messages';

/**
 * The worker may die with a message half-way: told again after these times (ms). Every message may come twice. Where it
 * dies before it took the message up, Chromium says nothing of it and answers `undefined`, which the background never does.
 */
const AGAIN = [100, 500, 2_000];
/** Where it is killed at the message, some browsers never say anything: what a CRM's page says is told again then (ms). */
const SILENT = 6_000;

/** Resolves after so many milliseconds. */
export const pause = (ms: number) => new Promise<undefined>((done) => setTimeout(done, ms));

/**
 * Sends a message to the background and waits for its answer; `undefined` where nobody is there any more (the
 * extension was updated or switched off under a page that still stands).
 */
export async function send<N extends MessageName>(
  message: Message<N> & { type: N },
): Promise<Answer<N> | undefined> {
  for (const wait of [...AGAIN, null]) {
    let told: unknown;
    try {
      const answer = browser.runtime.sendMessage(message);
      // What our own pages ask for may take longer, and once is enough.
      told = await (message.type.startsWith('page/')
        ? Promise.race([answer, pause(SILENT)])
        : answer);
    } catch {
      // Nobody was there, or died at it.
    }
    if (told !== undefined || wait === null || !isAlive()) return told as Answer<N> | undefined;
    await pause(wait);
  }
  return undefined;
}

/** Whether this script's extension still lives; an updated one leaves its old page scripts orphaned. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

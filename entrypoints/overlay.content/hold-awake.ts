import { type Browser, browser } from 'wxt/browser';
import { later } from '@/lib/crm';
import { isAlive } from '../shared/send';

/** Browsers put a background to sleep that heard nothing for 30 seconds (ms). */
const EVERY = 20_000;
/** A form at which nobody does anything for that long lets the background sleep (ms). */
const LONGEST = 10 * 60_000;
/** Between the background's death and its next life (ms). */
const AGAIN = 20;
/** What tells that somebody is at work. */
const ACTS = ['pointermove', 'pointerdown', 'keydown', 'input', 'focus'];

/**
 * Keeps the background awake while somebody is at a form. What a page tells a background that sleeps is lost with the
 * page: one that is posted whole, or closed, has gone before the background is awake. A port that is open hears at once
 * of its death, too, and brings it back.
 * @param isNeeded whether a form stands in this frame
 * @returns to be called when one comes
 */
export function holdAwake(signal: AbortSignal, isNeeded: () => boolean): () => void {
  let port: Browser.runtime.Port | null = null;
  let acted = Date.now();
  let isBeating = false;

  const wanted = () => isNeeded() && Date.now() - acted < LONGEST && isAlive() && !signal.aborted;
  const connect = () => {
    if (port || !wanted()) return;
    try {
      port = browser.runtime.connect({ name: 'awake' });
    } catch {
      return;
    }
    port.onDisconnect.addListener(() => {
      port = null;
      later(signal, AGAIN, connect);
    });
  };
  const beat = () => {
    isBeating = wanted();
    if (!isBeating) {
      port?.disconnect();
      port = null;
      return;
    }
    if (port) port.postMessage(null);
    else connect();
    later(signal, EVERY, beat);
  };
  const act = () => {
    acted = Date.now();
    if (!isBeating && isNeeded()) beat();
  };
  for (const type of ACTS)
    window.addEventListener(type, act, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => port?.disconnect(), { once: true });
  return act;
}

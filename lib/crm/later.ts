import { noteWait, SHARE } from './strain';

/** Runs something after that many milliseconds, unless the signal ended meanwhile. */
export function later(signal: AbortSignal, ms: number, run: () => void): void {
  if (signal.aborted) return;
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', stop);
    run();
  }, ms);
  const stop = () => clearTimeout(timer);
  signal.addEventListener('abort', stop, { once: true });
}

/**
 * Runs something every so many milliseconds, whenever the page then has nothing to do: its layout is made by that time, and
 * who asks for it sooner has it made twice. A page that always has something to do waits no longer than that once more.
 */
export function everyIdle(signal: AbortSignal, ms: number, run: () => void): void {
  const idle = () => {
    if (!signal.aborted) run();
  };
  const timer = setInterval(() => requestIdleCallback(idle, { timeout: ms }), ms);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** Shorter waits are a frame's (ms). */
const FRAME = 17;

/**
 * Gives a function that asks for `run` once per frame at most, however often it is called; in a hidden tab, which
 * has no frames, every 100 ms. What takes long is asked for less often: never more than `SHARE` of the page's time.
 */
export function oncePerFrame(signal: AbortSignal, run: () => void): () => void {
  let asked = false;
  let next = 0;
  const now = () => {
    const start = performance.now();
    // The timer of an earlier frame must not end a wait.
    if (!asked || start < next) return;
    asked = false;
    if (signal.aborted) return;
    run();
    next = start + (performance.now() - start) / SHARE;
  };
  return () => {
    if (asked || signal.aborted) return;
    asked = true;
    const wait = next - performance.now();
    if (wait > 0) {
      if (wait > FRAME) noteWait(wait);
      later(signal, wait + 1, now);
      return;
    }
    requestAnimationFrame(now);
    later(signal, 100, now);
  };
}

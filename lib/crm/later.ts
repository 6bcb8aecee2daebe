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

/** A page that draws no frames for that long is hidden (ms). */
const NO_FRAME = 100;

/**
 * The same right after a frame, when the page's layout is made: who asks for it sooner has it made twice. Where no frame
 * comes, in a hidden tab, a little later.
 */
export function afterFrame(signal: AbortSignal, ms: number, run: () => void): void {
  later(signal, ms, () => {
    let isDone = false;
    const once = () => {
      if (!isDone) run();
      isDone = true;
    };
    requestAnimationFrame(() => later(signal, 0, once));
    later(signal, NO_FRAME, once);
  });
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
    later(signal, NO_FRAME, now);
  };
}

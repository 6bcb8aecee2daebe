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
 * Gives a function that asks for `run` once per frame at most, however often it is called; in a hidden tab, which
 * has no frames, every 100 ms.
 */
export function oncePerFrame(signal: AbortSignal, run: () => void): () => void {
  let asked = false;
  const now = () => {
    if (!asked) return;
    asked = false;
    if (!signal.aborted) run();
  };
  return () => {
    if (asked || signal.aborted) return;
    asked = true;
    requestAnimationFrame(now);
    later(signal, 100, now);
  };
}

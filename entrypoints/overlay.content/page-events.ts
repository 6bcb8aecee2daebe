import { type FoundForm, oncePerFrame } from '@/lib/crm';

/** Hears of a form that changes: once per frame, however much it does, for looking costs the page a layout. */
export function onChanged({ scope }: FoundForm, signal: AbortSignal, run: () => void): void {
  const observer = new MutationObserver(oncePerFrame(signal, run));
  observer.observe(scope, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Hears of a page that comes back out of the browser's cache, as it was when it was left. */
export function onWoken(signal: AbortSignal, run: () => void): void {
  const hear = ({ persisted }: PageTransitionEvent) => {
    if (persisted) run();
  };
  window.addEventListener('pageshow', hear, { signal });
}

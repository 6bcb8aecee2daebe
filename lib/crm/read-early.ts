import { holds, originOf } from './recognise/tree';

/** What was read when a button went down still holds when it is let go, so much later at most (ms). */
const STILL_TRUE = 700;

/**
 * Reads when the pointer goes down on a control, so that the press itself, a moment later, finds it read: the CRM's own
 * save must not wait for us (design.md, "What the page pays").
 * @param controls those that save, as they stand
 * @returns what was read for the press that goes on now, once; else it is read anew
 */
export function readEarly<T>(
  container: Element,
  controls: () => readonly Element[],
  read: () => T,
): () => T {
  let early: { at: number; told: T } | null = null;
  const on = { capture: true, passive: true } as const;
  container.addEventListener(
    'pointerdown',
    (event) => {
      const origin = originOf(event);
      if (!origin || !controls().some((control) => holds(control, origin))) return;
      // After the change events of the field that is left by it.
      setTimeout(() => {
        early = { at: performance.now(), told: read() };
      });
    },
    on,
  );
  const forget = () => {
    early = null;
  };
  for (const type of ['input', 'change']) container.addEventListener(type, forget, on);
  return () => {
    const known = early;
    early = null;
    return known && performance.now() - known.at < STILL_TRUE ? known.told : read();
  };
}

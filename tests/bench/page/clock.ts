/** What a visited page notes of itself; the same with the extension and without. Milliseconds since navigation. */
export interface PageClock {
  longTasks: number[];
  /** When the form's field was first painted, and when the picker was. */
  fields: number[];
  pickers: number[];
  /** From each key to the frame that shows it. */
  keys: number[];
  /** From the press of Save to the CRM's own call of fetch. */
  saves: number[];
}

/**
 * Put into the page's own world before its scripts. Self-contained: it is sent as text.
 * @param field selector of the form's text field, or `null` where the page has none
 */
export function noteTimes(field: string | null): void {
  const clock: PageClock = { longTasks: [], fields: [], pickers: [], keys: [], saves: [] };
  Object.assign(globalThis, { stagemarkClock: clock });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) clock.longTasks.push(task.duration);
  }).observe({ type: 'longtask', buffered: true });

  /** The frame that shows what is there now, and what comes after it was handed over. */
  const painted = (then: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  if (field !== null) {
    const known = new WeakSet<Element>();
    const seen = (selector: string, times: number[]) => {
      const found = document.querySelector(selector);
      if (!found || known.has(found) || found.getAttribute('aria-hidden') === 'true') return;
      known.add(found);
      painted((at) => times.push(at));
    };
    new MutationObserver(() => {
      seen(field, clock.fields);
      seen('stagemark-picker', clock.pickers);
    }).observe(document, { childList: true, subtree: true });
  }
  addEventListener('keydown', (e) => painted((at) => clock.keys.push(at - e.timeStamp)), true);

  let pressed = Number.NaN;
  addEventListener(
    'click',
    (e) => {
      pressed = e.timeStamp;
    },
    true,
  );
  const { fetch } = globalThis;
  globalThis.fetch = (...args) => {
    if (!Number.isNaN(pressed)) clock.saves.push(performance.now() - pressed);
    pressed = Number.NaN;
    return fetch(...args);
  };
}

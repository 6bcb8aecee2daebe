let pass = 0;
let ends = false;

/** The number of the piece of work that runs now: the page can't change within it. */
function now(): number {
  if (!ends) {
    ends = true;
    queueMicrotask(() => {
      ends = false;
      pass += 1;
    });
  }
  return pass;
}

/**
 * Asks something of an element once per piece of work, however many fields it is asked for: a page with two hundred
 * fields has few containers.
 */
export function oncePerPass<E extends object, T>(ask: (element: E) => T): (element: E) => T {
  let known = new WeakMap<E, { told: T }>();
  let of = -1;
  return (element) => {
    if (of !== now()) {
      known = new WeakMap();
      of = pass;
    }
    const before = known.get(element);
    if (before) return before.told;
    const told = ask(element);
    known.set(element, { told });
    return told;
  };
}

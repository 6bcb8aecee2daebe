/**
 * Pages load what tells of a form (whom it is with, what may be chosen) when its field stands there already: after this
 * time it is looked at again (ms).
 */
const AGAIN_AFTER = 1_000;
/** So often each field, and so many of a page: a page of hundreds of fields is a table. */
const TIMES = 2;
const FIELDS = 20;

/**
 * Remembers the fields that were no form's. Each is looked at again when the page has another address, and a few of them a
 * while later.
 */
export function keepNone(now: () => number = () => performance.now()) {
  const none = new WeakMap<Element, { url: string; at: number; left: number }>();
  let seen = { url: '', fields: 0 };
  return {
    /** Whether it was none, and need not be looked at now. */
    has(field: Element, url: string): boolean {
      const was = none.get(field);
      return was?.url === url && !(was.left > 0 && now() - was.at >= AGAIN_AFTER);
    },
    add(field: Element, url: string): void {
      if (seen.url !== url) seen = { url, fields: 0 };
      const was = none.get(field);
      const isKnown = was?.url === url;
      if (!isKnown) seen.fields += 1;
      const left = isKnown ? was.left - 1 : seen.fields <= FIELDS ? TIMES : 0;
      none.set(field, { url, at: now(), left });
    },
  };
}

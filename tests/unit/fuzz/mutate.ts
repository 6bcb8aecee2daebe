import fc from 'fast-check';

/** What stands where something else was expected. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', ' ', [], {}),
  fc.constantFrom('__proto__', 'constructor', '<img src=x onerror=alert(1)>', '=1+1', '%E0%A4%A'),
  fc.constantFrom('(', ':id(', '*', '{', '\\', '[', '\ud800', '\0', 'a'.repeat(3_000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One change: which of the places in a value, and what happens there. */
const anyChange = fc.record({
  place: fc.nat({ max: 10_000 }),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'twice'),
  value: anyValue,
  key: fc.constantFrom('x', '__proto__', 'constructor', 'toString', 'id', '0'),
});

type Change = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;
type Holder = Record<string, unknown> | unknown[];

/** Every place in a value where something can be changed. */
function placesIn(value: unknown): { in: Holder; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.entries(holder).flatMap(([key, inner]) => [
    { in: holder, key },
    ...placesIn(inner),
  ]);
}

function apply(value: Holder, { place, how, value: other, key }: Change): void {
  const places = placesIn(value);
  const at = places[place % Math.max(1, places.length)];
  if (!at) return;
  const holder = at.in as Record<string, unknown>;
  if (how === 'replace') holder[at.key] = structuredClone(other);
  else if (how === 'add' && !Array.isArray(at.in)) {
    Object.defineProperty(at.in, key, {
      value: structuredClone(other),
      ...{ enumerable: true, configurable: true, writable: true },
    });
  } else if (Array.isArray(at.in)) {
    if (how === 'remove') at.in.splice(Number(at.key), 1);
    else at.in.push(structuredClone(at.in[Number(at.key)]));
  } else if (how === 'remove') delete holder[at.key];
  else holder[`${at.key}2`] = structuredClone(holder[at.key]);
}

/** Values like one of the examples, with up to four things changed somewhere in them; now and then anything at all. */
export function anyLike(...examples: object[]): fc.Arbitrary<unknown> {
  const changed = fc
    .tuple(fc.constantFrom(...examples), fc.array(anyChange, { maxLength: 4 }))
    .map(([example, changes]) => {
      const copy = structuredClone(example) as Holder;
      for (const change of changes) apply(copy, change);
      return copy as unknown;
    });
  return fc.oneof({ weight: 12, arbitrary: changed }, { weight: 1, arbitrary: fc.anything() });
}

/** A file's bytes with some of them cut out, doubled, or overwritten. */
export function anyDamage(file: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 60 }),
    with: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom('"', ',', ';', '\n', '\r', '{', '}', '\0', '\ufeff', '""', '9'.repeat(400))
        .map((s) => new TextEncoder().encode(s)),
    ),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let bytes = [...file];
    for (const { at, length, with: more } of changes) {
      const start = Math.floor(at * bytes.length);
      bytes = [...bytes.slice(0, start), ...more, ...bytes.slice(start + length)];
    }
    return new Uint8Array(bytes);
  });
}

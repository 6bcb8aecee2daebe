type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

const BITS = 16;
const SIZE = 1 << BITS;

/** Numbers of one field of many rows: a few bytes each, growing without being copied. */
export class Column<T extends Numbers> {
  readonly #parts: T[] = [];
  #length = 0;

  constructor(private readonly make: (size: number) => T) {}

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if ((this.#length & (SIZE - 1)) === 0) this.#parts.push(this.make(SIZE));
    this.#length += 1;
    this.set(this.#length - 1, value);
  }

  /** Of a row that was pushed. */
  at(index: number): number {
    return (this.#parts[index >>> BITS] as T)[index & (SIZE - 1)] as number;
  }

  set(index: number, value: number): void {
    (this.#parts[index >>> BITS] as T)[index & (SIZE - 1)] = value;
  }
}

export const bytes = () => new Column((size) => new Uint8Array(size));
export const shorts = () => new Column((size) => new Uint16Array(size));
export const integers = () => new Column((size) => new Int32Array(size));
export const doubles = () => new Column((size) => new Float64Array(size));

/** Values by number, each once. */
export class Words<T> {
  readonly #ids = new Map<T, number>();
  readonly #values: T[] = [];

  get size(): number {
    return this.#values.length;
  }

  idOf(value: T): number {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    const id = this.#values.push(value) - 1;
    this.#ids.set(value, id);
    return id;
  }

  at(id: number): T {
    return this.#values[id] as T;
  }
}

/**
 * Indexes of rows, those of one bucket side by side and in their own order (a counting sort).
 * @param bucketOf bucket of a row, -1 for none
 */
export function inBuckets(
  rows: number,
  buckets: number,
  bucketOf: (row: number) => number,
): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(buckets + 1);
  for (let row = 0; row < rows; row += 1) {
    const bucket = bucketOf(row);
    if (bucket >= 0) starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  }
  for (let i = 0; i < buckets; i += 1) {
    starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  }
  const order = new Int32Array(starts[buckets] as number);
  const next = starts.slice();
  for (let row = 0; row < rows; row += 1) {
    const bucket = bucketOf(row);
    if (bucket < 0) continue;
    const place = next[bucket] as number;
    order[place] = row;
    next[bucket] = place + 1;
  }
  return { starts, order };
}

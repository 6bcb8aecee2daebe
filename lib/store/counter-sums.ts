import { addCounters, type Counters } from '@/lib/funnel';

/** A row of a table of counters. */
export type Row = { n: Counters };

/** Sums of counter rows by key. */
export class CounterSums<T extends Row> {
  readonly rows = new Map<string, { key: string[]; row: T }>();

  constructor(private readonly fields: readonly (keyof T)[]) {}

  add(row: T | null, sign: 1 | -1 = 1): void {
    if (!row) return;
    const key = this.fields.map((field) => String(row[field]));
    const name = JSON.stringify(key);
    const known = this.rows.get(name);
    if (known) addCounters(known.row.n, row.n, sign);
    else this.rows.set(name, { key, row: { ...row, n: addCounters({}, row.n, sign) } });
  }
}

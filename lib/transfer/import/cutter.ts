import { unfolded } from '@/lib/store';
import type { Incoming } from '../incoming';
import type { RecordOf, TableName } from '../schema';
import type { People } from './people';

/** Rows committed in one transaction: a save of the CRM waits for no more. */
const CHUNK = 500;

/** Some records of one table, as they are to be stored. */
export interface Chunk {
  n: number;
  table: TableName;
  rows: object[];
}

/** Cuts a file's records into chunks: the same ones at every reading of the same file. */
export class Cutter {
  readonly #waiting = new Map<TableName, object[]>();
  #count = 0;

  /** @param people known before the first record; learns of those in the file */
  constructor(private readonly people: People) {}

  /** @returns those that are full now */
  add(records: readonly Incoming[]): Chunk[] {
    const full: Chunk[] = [];
    for (const { table, record } of records) {
      const rows = this.#waiting.get(table) ?? [];
      this.#waiting.set(table, rows);
      rows.push(this.#prepared(table, record));
      if (rows.length >= CHUNK) full.push(this.#cut(table, rows));
    }
    return full;
  }

  /** @returns what is left */
  end(): Chunk[] {
    return [...this.#waiting].map(([table, rows]) => this.#cut(table, rows));
  }

  #cut(table: TableName, rows: object[]): Chunk {
    this.#waiting.delete(table);
    this.#count += 1;
    return { n: this.#count - 1, table, rows };
  }

  #prepared(table: TableName, record: object): object {
    if (table === 'managers') this.people.add(record as RecordOf<'managers'>);
    if (table !== 'interactions') return record;
    const row = record as RecordOf<'interactions'>;
    const owned = { ...row, manager: this.people.personOf(row.manager) };
    return row.client === null ? unfolded(owned) : owned;
  }
}

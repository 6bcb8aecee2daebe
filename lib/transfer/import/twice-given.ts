import type { Revision } from '@/lib/funnel';
import type { TableName } from '../schema';

/** Records remembered, some 10 MB: whoever gives a file twice gives a day, not a million contacts. */
const MOST = 100_000;

/**
 * Records that came before in the same import: one file dropped twice, two managers who send the same client. They are
 * counted once; what is stored asks for no more, as the second writes what the first did.
 */
export class TwiceGiven {
  readonly #seen = new Map<string, string>();

  /** Whether this version of the record came before; notes it. */
  isKnown(table: TableName, record: object): boolean {
    const { id, rev, editedAt, editedBy } = record as Partial<Revision> & { id?: string };
    if (id === undefined || rev === undefined) return false;
    const key = `${table} ${id}`;
    const version = `${rev} ${editedAt} ${editedBy}`;
    if (this.#seen.get(key) === version) return true;
    if (this.#seen.size < MOST) this.#seen.set(key, version);
    return false;
  }
}

import type { AuditEntry, StagemarkDb } from '@/lib/store';

/** Entries of the audit that the import itself has added: first and last key of each chunk. */
export class OwnAudit {
  readonly #spans: [first: number, last: number][] = [];

  add(keys: readonly unknown[]): void {
    const [first, last] = [keys[0], keys.at(-1)];
    if (typeof first !== 'number' || typeof last !== 'number') return;
    const before = this.#spans.at(-1);
    if (before && before[1] + 1 === first) before[1] = last;
    else this.#spans.push([first, last]);
  }

  /** What others have written since an entry. */
  async others(db: StagemarkDb, since: number): Promise<AuditEntry[]> {
    const found: AuditEntry[] = [];
    let from = since;
    for (const [first, last] of [...this.#spans, [Number.MAX_SAFE_INTEGER, 0] as const]) {
      found.push(...(await db.audit.where(':id').between(from, first, false, false).toArray()));
      from = Math.max(from, last);
    }
    return found;
  }
}

/** The newest entry's key; 0 where there is none. */
export async function lastAudit(db: StagemarkDb): Promise<number> {
  return Number((await db.audit.orderBy(':id').lastKey()) ?? 0);
}

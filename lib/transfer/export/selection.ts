import { addDays, type Interaction, isContact } from '@/lib/funnel';
import { type Filter, type Period, passes } from '@/lib/score';
import type { StagemarkDb } from '@/lib/store';
import { checkStopped } from '../fault';
import { PAGE, pagesOf, type Run } from '../pages';

/** The contacts that a report counts: of its days, and let through by its filter. */
export interface Selection {
  period: Pick<Period, 'from' | 'to'>;
  filter: Filter;
}

/** Some interactions to be written, and how many rows were read for them. */
export interface Selected {
  rows: Interaction[];
  read: number;
}

function isSelected(row: Interaction, { filter }: Selection): boolean {
  return row.deletedAt === null && isContact(row) && passes(filter, row);
}

/** Whole days from the first on, about a page at a time. */
async function* pagesOfDays(
  db: StagemarkDb,
  { from, to }: Selection['period'],
  { signal }: Run,
): AsyncGenerator<Interaction[]> {
  const index = db.interactions.where('day');
  let isLast = false;
  for (let next = from; !isLast && next <= to; ) {
    checkStopped(signal);
    let rows = await index.between(next, to, true, true).limit(PAGE).toArray();
    const last = rows.at(-1)?.day;
    if (rows.length === PAGE && last !== undefined) {
      const whole = rows.filter(({ day }) => day !== last);
      rows = whole.length > 0 ? whole : await index.equals(last).toArray();
      next = whole.length > 0 ? last : addDays(last, 1);
    } else isLast = true;
    rows.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    yield rows;
  }
}

/** All interactions in the order of time, a page in memory at a time; tombstones among them. */
export async function* pagesByTime(db: StagemarkDb, run: Run): AsyncGenerator<Selected> {
  for await (const rows of pagesOfDays(db, { from: '', to: '9999-12-31' }, run)) {
    yield { rows, read: rows.length };
  }
}

/** How many rows `selectedPages` reads. */
export function countRead(db: StagemarkDb, selection?: Selection | undefined): Promise<number> {
  if (!selection) return db.interactions.count();
  const { from, to } = selection.period;
  return db.interactions.where('day').between(from, to, true, true).count();
}

/**
 * Interactions to be exported, a page in memory at a time: a report's contacts in the order of time, or all there
 * are in the order of their ids, tombstones among them.
 */
export async function* selectedPages(
  db: StagemarkDb,
  run: Run,
  selection?: Selection | undefined,
): AsyncGenerator<Selected> {
  if (!selection) {
    for await (const rows of pagesOf<Interaction>(db, 'interactions', run)) {
      yield { rows, read: rows.length };
    }
    return;
  }
  for await (const rows of pagesOfDays(db, selection.period, run)) {
    yield { rows: rows.filter((row) => isSelected(row, selection)), read: rows.length };
  }
}

import { planEach } from './commit';
import type { CycleChanges } from './cycles';
import type { StagemarkDb } from './db';
import { type FoldedPage, foldPage, storeFolds } from './fold-page';
import { chunksOf, eachChunk } from './paging';
import type { Interaction } from './records';
import { type Timeline, viewOf } from './view';

/** What an import or a removal touched: whose outcomes may have changed, and whose numbers. */
export interface Touched {
  /** Clients by funnel; `all` where they are many, or unknown after a crash. */
  timelines: Map<string, Set<string> | 'all'>;
  days: Set<string> | 'all';
}

export function nothingTouched(): Touched {
  return { timelines: new Map(), days: new Set() };
}

/** Clients of a funnel from which on walking all its timelines is quicker than asking for each. */
const MANY = 2_000;
/** Clients read at a time. */
const PAGE = 2_000;
const BATCH = 200;

type Note = (folded: { rows: readonly Interaction[]; cycles: CycleChanges }) => void;

/**
 * Folds touched timelines again, some to a transaction, so that saves go through meanwhile. Days whose contacts
 * got another outcome, or on which a deal was closed that took something else, are added to `touched.days`. Tallies are not kept in step here: `recountDays` comes next.
 */
export async function refoldTouched(
  db: StagemarkDb,
  touched: Touched,
  onStep: () => void = () => undefined,
): Promise<void> {
  const note: Note = ({ rows, cycles }) => {
    const { days } = touched;
    // Where a deal took something else, its month is counted anew.
    if (days !== 'all')
      for (const { day } of [...rows, ...cycles.put, ...cycles.gone]) days.add(day);
    onStep();
  };
  for (const [funnel, clients] of touched.timelines) {
    if (clients === 'all' || clients.size > MANY) await walkFunnel(db, funnel, note);
    else {
      const roots = await viewOf(db).rootsOf([...clients]);
      const wanted = new Set([...roots.values(), ...clients]);
      await foldEach(
        db,
        [...wanted].map((root) => ({ root, funnel })),
        note,
      );
    }
  }
}

async function foldEach(
  db: StagemarkDb,
  timelines: readonly Timeline[],
  note: Note,
): Promise<void> {
  for (const batch of chunksOf(timelines, BATCH)) {
    await db.transaction('rw', tablesOf(db), async () =>
      planEach(db, viewOf(db), batch, async ({ changes, cycles }) => {
        const rows = [...changes.values()].map(({ after }) => after);
        await storeFolds(db, rows, cycles);
        note({ rows, cycles });
      }),
    );
  }
}

const tablesOf = (db: StagemarkDb) => [
  ...[db.interactions, db.clients, db.funnels, db.cycles, db.checkpoints],
];

/** Clients that share a timeline with others. */
async function readLinked(db: StagemarkDb): Promise<Map<string, string>> {
  const linked = new Map<string, string>();
  await eachChunk(
    db.clients,
    PAGE,
    ({ id }) => id,
    (rows) => {
      for (const { id, root } of rows) {
        if (id !== root) linked.set(id, root).set(root, root);
      }
      return undefined;
    },
  );
  return linked;
}

/** All timelines of a funnel in the order of its index: a page of rows holds many of them. */
async function walkFunnel(db: StagemarkDb, funnel: string, note: Note): Promise<void> {
  const linked = await readLinked(db);
  for (let last: string | null = null; ; ) {
    const page: FoldedPage = await db.transaction('rw', tablesOf(db), async () =>
      foldPage(db, funnel, last, linked),
    );
    note(page);
    if (page.last === null) break;
    last = page.last;
  }
  await foldEach(
    db,
    // Also those that are no root (any more): nothing may be left under their names.
    [...linked.keys()].map((root) => ({ root, funnel })),
    note,
  );
}

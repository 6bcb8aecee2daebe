import { type Funnel, STARTER_REASONS } from '@/lib/funnel';
import { planEach, refold } from './commit';
import { countDayChanges, type DayChange, type DayDeltas, listDayChanges } from './day-changes';
import type { StagemarkDb } from './db';
import { keepStages } from './funnel-stages';
import type { FunnelRecord } from './records';
import {
  addAudit,
  differences,
  type Edit,
  firstRevision,
  isSame,
  revise,
  revisionOf,
} from './revision';
import { timelinesOfFunnel } from './timelines';
import { read, write } from './transact';
import { viewOf } from './view';

/** A funnel to store; what is left out keeps what is stored, else the usual. */
export type FunnelDraft = Funnel &
  Partial<Pick<FunnelRecord, 'crmStages' | 'reasons' | 'toConfirm'>>;

/** A funnel by id, or `undefined`. */
export function getFunnel(db: StagemarkDb, id: string): Promise<FunnelRecord | undefined> {
  return db.funnels.get(id);
}

/** All funnels by name, deleted ones left out. */
export async function listFunnels(db: StagemarkDb): Promise<FunnelRecord[]> {
  const all = await db.funnels.toArray();
  return all
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name));
}

function completed(draft: FunnelDraft, known: FunnelRecord | undefined, edit: Edit): FunnelRecord {
  const reasons = STARTER_REASONS.map((id) => ({ id, name: id }));
  const base = known ?? { crmStages: {}, reasons, toConfirm: false, ...firstRevision(edit) };
  const given = Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined),
  ) as FunnelDraft;
  return {
    ...base,
    ...given,
    ...revisionOf(base),
    deletedAt: null,
    name: draft.name ?? known?.name ?? draft.id,
    strict: draft.strict ?? known?.strict ?? false,
  };
}

/** The part of a funnel that outcomes depend on. */
function rulesOf(funnel: Funnel | undefined): unknown {
  if (!funnel) return null;
  const stages = funnel.stages.map(({ id, kind }) => [id, kind]);
  return { stages, strict: funnel.strict ?? false };
}

const AUDITED = ['name', 'stages', 'strict', 'crmStages', 'reasons', 'toConfirm'] as const;

/**
 * Stores a funnel, new or changed; writes only where something changed. Where the order or kinds of its stages or
 * its strictness changed, every timeline of it is folded again in the same transaction, tallies follow, and the
 * audit says how many outcomes changed (rule 13). A stage in use that is missing from the draft is kept as
 * archived. Show `previewFunnel` first.
 * @returns the funnel as stored
 */
export function replaceFunnel(
  db: StagemarkDb,
  draft: FunnelDraft,
  edit: Edit,
): Promise<FunnelRecord> {
  return write(db, async () => {
    const known = await db.funnels.get(draft.id);
    const stages = await keepStages(db, known, draft.stages);
    const changed = completed({ ...draft, stages }, known, edit);
    if (known && isSame(known, changed)) return known;
    const stored = known ? revise(changed, edit) : changed;
    await db.funnels.put(stored);
    const deed = { what: known ? 'changed' : 'added', table: 'funnels', key: draft.id };
    const outcomes = isSame(rulesOf(known), rulesOf(stored))
      ? 0
      : await refold(db, await timelinesOfFunnel(db, draft.id), deed, edit);
    const content = known
      ? differences(known, stored, AUDITED)
      : { before: null, after: { name: stored.name, stages, strict: stored.strict } };
    await addAudit(db, deed, { ...content, after: { ...content.after, outcomes } }, edit);
    return stored;
  });
}

/** The same: a funnel is never stored without its timelines. */
export const putFunnel = replaceFunnel;

/**
 * The days that a changed funnel would change (rule 13), oldest first; nothing is written.
 * @param funnel as it would be stored; stages in use that it leaves out are counted as archived
 */
export function previewFunnel(db: StagemarkDb, funnel: Funnel): Promise<DayChange[]> {
  return read(db, async () => {
    const known = await db.funnels.get(funnel.id);
    const stages = await keepStages(db, known, funnel.stages);
    const changed = { ...funnel, stages, strict: funnel.strict ?? known?.strict };
    const view = { ...viewOf(db), funnelOf: async () => changed };
    const deltas: DayDeltas = new Map();
    await planEach(db, view, await timelinesOfFunnel(db, funnel.id), ({ changes }) =>
      countDayChanges(deltas, changes.values()),
    );
    return listDayChanges(db, deltas, false);
  });
}

/**
 * Stores the funnel that everybody starts with, unless it is there: the user's own changes stay.
 * @returns the funnel as stored
 */
export function ensureStarter(
  db: StagemarkDb,
  funnel: FunnelDraft,
  edit: Edit,
): Promise<FunnelRecord> {
  const known = () => db.funnels.get(funnel.id);
  // Asked outside first: a transaction that may write makes every reader of the page wait for it.
  return read(db, known).then(
    (there) => there ?? write(db, async () => (await known()) ?? replaceFunnel(db, funnel, edit)),
  );
}

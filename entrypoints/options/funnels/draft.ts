import type { Stage, StageKind } from '@/lib/funnel';
import type { FunnelRecord } from '@/lib/store';

export type Reason = FunnelRecord['reasons'][number];

/** What can be changed of a funnel here. */
export type FunnelDraft = Pick<FunnelRecord, 'id' | 'strict' | 'crmStages'> & {
  name: string;
  stages: readonly Stage[];
  reasons: readonly Reason[];
};

export function draftOf({
  id,
  name,
  strict,
  stages,
  reasons,
  crmStages,
}: FunnelRecord): FunnelDraft {
  return { id, name, strict, stages, reasons, crmStages };
}

/** Whether a draft says something else than what is stored. */
export const isChanged = (draft: FunnelDraft, stored: FunnelRecord): boolean =>
  JSON.stringify(draft) !== JSON.stringify(draftOf(stored));

/** Why a draft cannot be stored; `null` where it can. */
export function problemOf(draft: FunnelDraft): 'nameMissing' | 'openStageMissing' | null {
  const names = [draft.name, ...[...draft.stages, ...draft.reasons].map(({ name }) => name ?? '')];
  if (names.some((name) => name.trim() === '')) return 'nameMissing';
  const isOpen = ({ kind, archived }: Stage) => kind === 'open' && !archived;
  return draft.stages.some(isOpen) ? null : 'openStageMissing';
}

/** The list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [entry] = next.splice(from, 1);
  if (entry !== undefined) next.splice(to, 0, entry);
  return next;
}

/** The list with some fields of one entry changed. */
export function patched<T extends { id: string }>(
  list: readonly T[],
  id: string,
  change: Partial<T>,
): T[] {
  return list.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
}

export const without = <T extends { id: string }>(list: readonly T[], id: string): T[] =>
  list.filter((entry) => entry.id !== id);

/** The stages with one more: after the last one in progress, for a deal is won or lost after all of them. */
export function withStage(stages: readonly Stage[], stage: Stage): Stage[] {
  const last = stages.findLastIndex(({ kind, archived }) => kind === 'open' && !archived);
  return last < 0 ? [...stages, stage] : stages.toSpliced(last + 1, 0, stage);
}

/** A stage to be named. Its id is for ever. */
export const newStage = (name: string, kind: StageKind = 'open'): Stage => ({
  id: crypto.randomUUID(),
  kind,
  name,
});

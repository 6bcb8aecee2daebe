import type { RowFacts } from '@/components/interaction-row';
import type { Texts } from '@/lib/i18n';
import type { FunnelRecord, ListedInteraction } from '@/lib/store';

export type Funnels = ReadonlyMap<string, FunnelRecord>;

/** A stage's name; `null` where no stage is meant, the id where the funnel has lost it. */
export function stageName(funnels: Funnels, funnel: string, stage: string | null): string | null {
  if (stage === null) return null;
  return funnels.get(funnel)?.stages.find(({ id }) => id === stage)?.name ?? stage;
}

/** A reason's name. */
export function reasonName(funnels: Funnels, funnel: string, reason: string | null): string | null {
  if (reason === null) return null;
  return funnels.get(funnel)?.reasons.find(({ id }) => id === reason)?.name ?? reason;
}

/** What a list says of an interaction. `before` is `null` for "before the first stage" and for "not known". */
export function rowFacts(t: Texts, funnels: Funnels, row: ListedInteraction): RowFacts {
  const { kind, outcome, at, funnel } = row;
  const isNew = outcome === 'advanced' || row.stageSaidByManager === 'new';
  return {
    client: row.clientName ?? t('noClientYet'),
    kind,
    from: stageName(funnels, funnel, row.before) ?? (isNew ? t('newClient') : null),
    to: stageName(funnels, funnel, row.resultingStage),
    outcome,
    reason: outcome === 'held' ? reasonName(funnels, funnel, row.reason) : null,
    note: row.client === null && row.resultingStage !== null ? t('waitsForClient') : null,
    at,
  };
}

import type { Texts } from '@/lib/i18n';
import type { ReasonCount } from '@/lib/score';
import { reasonName } from '../../popup/stage-names';
import type { Lists } from '../answers';

/** A reason as people read it: one name in two funnels is one reason. */
export interface NamedReason {
  name: string;
  /** Its ids; '' where none was given. */
  ids: string[];
  count: number;
}

/** Reasons by their names, most frequent first. */
export function namedReasons(
  t: Texts,
  { funnels }: Pick<Lists, 'funnels'>,
  counts: readonly ReasonCount[],
): NamedReason[] {
  const known = new Map(funnels.map((funnel) => [funnel.id, funnel]));
  const nameOf = ({ funnel, reason }: ReasonCount) =>
    reason === '' ? t('noReason') : (reasonName(known, funnel, reason) ?? reason);
  return [...Map.groupBy(counts, nameOf)]
    .map(([name, all]) => ({
      name,
      ids: [...new Set(all.map(({ reason }) => reason))],
      count: all.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => b.count - a.count);
}

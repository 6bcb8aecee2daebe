import { useTexts } from '@/lib/i18n/react';
import type { ReasonCount } from '@/lib/score';
import { reasonName } from '../../popup/stage-names';
import type { Shown } from '../shown';
import { BarRow, BarTable } from './bar-cell';

/** Reasons shown; the rest is a long tail. */
const CAP = 8;

/** Why nothing moved. */
export function Reasons({ asked, lists, report }: Shown) {
  const t = useTexts();
  const funnels = new Map(lists.funnels.map((funnel) => [funnel.id, funnel]));
  const nameOf = ({ funnel, reason }: ReasonCount) =>
    reason === '' ? t('noReason') : (reasonName(funnels, funnel, reason) ?? reason);
  // One reason in two funnels is one reason to the reader.
  const byName = Map.groupBy(report.reasons, nameOf);
  const rows = [...byName]
    .map(([name, all]) => ({
      name,
      reason: all[0]?.reason ?? '',
      count: all.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => b.count - a.count)
    .slice(0, CAP);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="card part" aria-labelledby="reasons-title">
      <h2 id="reasons-title">{t('reasonsTitle')}</h2>
      <p className="part-text">{t.count('reasonsText', report.total.held)}</p>
      {rows.length > 0 && (
        <BarTable labelledBy="reasons-title" columns={[t('columnReason'), t('columnContacts')]}>
          {rows.map(({ name, reason, count }) => (
            <BarRow
              key={name}
              label={name}
              pair={{ contacts: count, successful: 0 }}
              most={most}
              behind={{ ...asked.filter, reason }}
              hideSuccessful
            />
          ))}
        </BarTable>
      )}
    </section>
  );
}

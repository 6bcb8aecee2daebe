import { useTexts } from '@/lib/i18n/react';
import type { Shown } from '../shown';
import { BarRow, BarTable } from './bar-cell';
import { namedReasons } from './named-reasons';

/** Reasons shown; the rest is a long tail. */
const CAP = 8;

/** Why nothing moved. */
export function Reasons({ asked, lists, report }: Shown) {
  const t = useTexts();
  const rows = namedReasons(t, lists, report.reasons).slice(0, CAP);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="card part" aria-labelledby="reasons-title">
      <h2 id="reasons-title">{t('reasonsTitle')}</h2>
      <p className="part-text">{t.count('reasonsText', report.total.held)}</p>
      {rows.length > 0 && (
        <BarTable labelledBy="reasons-title" columns={[t('columnReason'), t('columnContacts')]}>
          {rows.map(({ name, ids, count }) => (
            <BarRow
              key={name}
              label={name}
              pair={{ contacts: count, successful: 0 }}
              most={most}
              behind={{ ...asked.filter, reasons: ids }}
              hideSuccessful
            />
          ))}
        </BarTable>
      )}
    </section>
  );
}

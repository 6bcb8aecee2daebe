import { useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { contactsPerStep, type StageFlow } from '@/lib/score';
import type { Shown } from '../shown';
import { FlowTable } from './flow-table';

/** The funnel over the period: who was where, came, went on, and is there now. */
export function Flow({
  asked,
  lists,
  report,
  flows,
}: Shown & { flows: ReadonlyMap<string, StageFlow[]> | undefined }) {
  const t = useTexts();
  const { filter } = asked;
  const [chosen, setChosen] = useState<string | null>(null);
  /** The filter's funnel, else the chosen one, else the one with most contacts. */
  const busiest = () => {
    const counts = new Map<string, number>();
    for (const { funnel, count } of report.tallies) {
      counts.set(funnel, (counts.get(funnel) ?? 0) + count);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const wanted = filter.funnel ?? chosen ?? busiest();
  const funnel = lists.funnels.find(({ id }) => id === wanted) ?? lists.funnels[0];
  const rows = funnel && flows?.get(funnel.id);
  if (!funnel || !rows) return null;
  const isNarrowed = [filter.kind, filter.site, filter.manager].some((each) => each !== undefined);
  return (
    <section className="card part" aria-labelledby="flow-title">
      <header className="part-head">
        <h2 id="flow-title">{t('flowTitle')}</h2>
        {filter.funnel === undefined && lists.funnels.length > 1 && (
          <label>
            <span className="unseen">{t('funnel')}</span>
            <select
              className="field"
              value={funnel.id}
              onChange={({ target }) => setChosen(target.value)}
            >
              {lists.funnels.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      <p className="part-text">
        {t('flowText')} {isNarrowed && <b>{t('flowOfAll')}</b>}
      </p>
      <FlowTable
        funnel={funnel}
        rows={rows}
        perStep={contactsPerStep(report.tallies, funnel.id)}
        filter={filter}
      />
    </section>
  );
}

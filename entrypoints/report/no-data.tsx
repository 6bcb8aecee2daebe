import { useTexts } from '@/lib/i18n/react';
import { periodOf } from '@/lib/score';
import type { AskedState } from './query/use-asked';
import { ShowSample } from './sample/show-sample';

/** Nothing in this period: what can be looked at instead. */
export function NoData({ asked }: { asked: AskedState }) {
  const t = useTexts();
  const isNarrowed = Object.values(asked.filter).some((value) => value !== undefined);
  return (
    <section className="card no-data">
      <h2>{t('noContactsTitle')}</h2>
      <p>{t(isNarrowed ? 'noContactsNarrowed' : 'noContactsText')}</p>
      {!isNarrowed && <p>{t('noContactsTakeIn')}</p>}
      <p className="no-data-ways">
        {asked.period.kind === 'day' && (
          <button
            type="button"
            className="button"
            onClick={() =>
              asked.ask({ period: periodOf('month', asked.period.to, asked.weekStart) })
            }
          >
            {t('showThisMonth')}
          </button>
        )}
        <ShowSample />
      </p>
    </section>
  );
}

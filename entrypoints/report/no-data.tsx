import { useTexts } from '@/lib/i18n/react';
import { periodOf } from '@/lib/score';
import type { Lists } from './answers';
import type { AskedState } from './query/use-asked';
import { ShowSample } from './sample/show-sample';

/** Nothing in this period: what can be looked at instead. */
export function NoData({ asked, lists }: { asked: AskedState; lists: Lists }) {
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
        {isNarrowed && (
          <button type="button" className="button" onClick={() => asked.ask({ filter: {} })}>
            {t('showAll')}
          </button>
        )}
        {!isNarrowed && lists.sites.length === 0 && (
          <a className="button" data-look="primary" href="options.html#crms">
            {t('addCrm')}
          </a>
        )}
        {!isNarrowed && <ShowSample />}
      </p>
    </section>
  );
}

import { useState } from 'react';
import { Icon } from '@/components/icon';
import { addDays } from '@/lib/funnel';
import { useTexts } from '@/lib/i18n/react';
import { goalOf, readGoals } from '@/lib/score';
import { dayBoard, type StagemarkDb } from '@/lib/store';
import { openReport } from '../../shared/open-page';
import { useDb } from '../../shared/store-context';
import { useToday } from '../../shared/today';
import { useLive } from '../../shared/use-live';
import { Board } from './board';
import { TeamTop } from './team-top';

/** All that a head's popup shows of a day. */
export async function readTeam(db: StagemarkDb, day: string) {
  const [rows, goals] = await Promise.all([dayBoard(db, day), readGoals(db)]);
  return rows.map((row) => ({ ...row, goal: goalOf(goals, row.manager).day ?? null }));
}

export type Team = Awaited<ReturnType<typeof readTeam>>;

/** The team's day, best first, with the days before it. */
export function HeadView(props: { first?: Team | undefined; onMine: () => void }) {
  const { first, onMine } = props;
  const t = useTexts();
  const db = useDb();
  const today = useToday();
  const [back, setBack] = useState(0);
  const day = addDays(today, -back);
  const rows = useLive(() => readTeam(db, day), [db, day], first);
  if (!rows) return <main className="popup" aria-busy="true" />;
  return (
    <main className="popup">
      <TeamTop t={t} day={day} back={back} onMine={onMine} onBack={setBack} />
      {rows.length === 0 ? (
        <section className="empty">
          <h2>{t('noContactsTitle')}</h2>
          <p>{t('noContactsText')}</p>
          <button type="button" className="button" onClick={() => void openReport('?data=sample')}>
            {t('sampleShow')}
          </button>
        </section>
      ) : (
        <Board rows={rows} day={day} />
      )}
      <footer className="bottom">
        <button
          type="button"
          className="button"
          data-look="primary"
          onClick={() => void openReport(back === 0 ? '' : `?day=${day}`)}
        >
          {t('openReport')}
          <Icon name="next" />
        </button>
      </footer>
    </main>
  );
}

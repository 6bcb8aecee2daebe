import { useState } from 'react';
import { Icon } from '@/components/icon';
import { IconButton } from '@/components/icon-button';
import { Logo } from '@/components/logo';
import { addDays } from '@/lib/funnel';
import { useTexts } from '@/lib/i18n/react';
import { goalOf, readGoals } from '@/lib/score';
import { dayBoard, type StagemarkDb } from '@/lib/store';
import { openOptions, openReport } from '../../shared/open-page';
import { useDb } from '../../shared/store-context';
import { useToday } from '../../shared/today';
import { useLive } from '../../shared/use-live';
import { Board } from './board';

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
  const sum = (key: 'successful' | 'contacts') => rows.reduce((n, row) => n + row[key], 0);
  return (
    <main className="popup">
      <header className="top">
        <Logo size={22} />
        <h1>{t('team')}</h1>
        <button type="button" className="button" data-look="plain" onClick={onMine}>
          {t('myDay')}
        </button>
        <IconButton label={t('options')} icon="settings" onClick={() => void openOptions()} />
      </header>
      <nav className="day-nav" aria-label={t('goToDay')}>
        <IconButton label={t('earlier')} icon="back" onClick={() => setBack(back + 1)} />
        <h2 aria-live="polite">{back === 0 ? t('todayIs', { day: t.day(day) }) : t.day(day)}</h2>
        <IconButton
          label={t('later')}
          icon="next"
          isOff={back === 0}
          onClick={() => setBack(back - 1)}
        />
      </nav>
      {rows.length === 0 ? (
        <section className="empty">
          <h2>{t('noContactsTitle')}</h2>
          <p>{t('noContactsText')}</p>
          <button type="button" className="button" onClick={() => void openReport('?data=sample')}>
            {t('sampleShow')}
          </button>
        </section>
      ) : (
        <section className="board">
          <p className="board-sum">
            <strong>{t.number(sum('successful'))}</strong>{' '}
            {t.count('successfulToday', sum('successful'))}{' '}
            <span className="hint">
              {t.count('outOfContacts', sum('contacts'), {
                rate: t.percent(sum('successful') / sum('contacts')),
              })}
            </span>
          </p>
          <Board rows={rows} day={day} />
        </section>
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

import { useLiveQuery } from 'dexie-react-hooks';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import {
  type Goal,
  type Goals as GoalsSet,
  periodOf,
  readGoals,
  readReport,
  storeGoals,
} from '@/lib/score';
import { listManagers, type StagemarkDb } from '@/lib/store';
import { useDb } from '../../shared/store-context';
import { useToday } from '../../shared/today';
import { useWrite } from '../../shared/use-write';
import { weekStartIn } from '../../shared/week-start';
import { Section } from '../section';
import { GoalRow } from './goal-row';
import { Reminder } from './reminder';

async function readReached(db: StagemarkDb, today: string, weekStart: number) {
  const week = periodOf('week', today, weekStart);
  const ask = (period: typeof week) => readReport(db, { period, filter: {}, today });
  const [goals, managers, ofDay, ofWeek] = await Promise.all([
    readGoals(db),
    listManagers(db),
    ask(periodOf('day', today)),
    ask(week),
  ]);
  const reachedBy = (manager: string) => {
    const own = ({ manager: id }: { manager: string }) => id === manager;
    return {
      day: ofDay.managers.find(own)?.successful ?? 0,
      week: ofWeek.managers.find(own)?.successful ?? 0,
    };
  };
  const team = { day: ofDay.total.successful, week: ofWeek.total.successful };
  return { goals, managers, team, reachedBy };
}

/** How many successful contacts are aimed at, and how many are reached. */
export function Goals() {
  const t = useTexts();
  const db = useDb();
  const today = useToday();
  const { write, problem } = useWrite();
  const weekStart = weekStartIn(t.language);
  const data = useLiveQuery(() => readReached(db, today, weekStart), [db, today, weekStart]);
  if (!data) return null;
  const { goals, managers, team, reachedBy } = data;
  const store = (change: Partial<GoalsSet>) =>
    void write((store) => storeGoals(store, { ...goals, ...change }));
  const setOwn = (manager: string, goal: Goal) => {
    const { [manager]: _, ...others } = goals.own;
    const isSet = goal.day !== undefined || goal.week !== undefined;
    store({ own: isSet ? { ...others, [manager]: goal } : others });
  };
  return (
    <Section id="goals" title={t('goals')} text={t('goalsText')}>
      {problem && <Notice tone="problem">{problem}</Notice>}
      <div className="card goals-scroll">
        <table className="goals-table" aria-label={t('goals')}>
          <thead>
            <tr>
              <th scope="col">{t('goalFor')}</th>
              <th scope="col">{t('goalPerDay')}</th>
              <th scope="col">{t('reachedToday')}</th>
              <th scope="col">{t('goalPerWeek')}</th>
              <th scope="col">{t('reachedThisWeek')}</th>
            </tr>
          </thead>
          <tbody>
            <GoalRow
              name={t('eachManager')}
              goal={goals.each}
              onChange={(each) => store({ each })}
            />
            {managers.map(({ id, name }) => (
              <GoalRow
                key={id}
                name={name}
                goal={goals.own[id] ?? {}}
                usual={goals.each}
                reached={reachedBy(id)}
                onChange={(goal) => setOwn(id, goal)}
              />
            ))}
            <GoalRow
              name={t('teamTogether')}
              goal={goals.team}
              reached={team}
              onChange={(changed) => store({ team: changed })}
            />
          </tbody>
        </table>
      </div>
      <Reminder />
    </Section>
  );
}

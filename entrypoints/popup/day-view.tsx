import { Figures } from '@/components/figures';
import { Icon } from '@/components/icon';
import { useTexts } from '@/lib/i18n/react';
import { useAddSite } from '../shared/use-add-site';
import { useWrite } from '../shared/use-write';
import { DayTop } from './day-top';
import { FirstSteps } from './first-steps';
import { FrontTab } from './front-tab';
import { NameForm } from './name-form';
import { Notices } from './notices';
import { RoleQuestion } from './role-question';
import { SendDay } from './send-day';
import { Unsure, Untagged } from './settle/questions';
import { StageWords } from './settle/stage-words';
import { Undecided } from './settle/undecided';
import { WhichClient } from './settle/which-client';
import { TodayList } from './today-list';
import { type Day, useDay } from './use-day';
import { useUndo } from './use-undo';

function NothingToday({ day }: { day: Day }) {
  const t = useTexts();
  const [only, ...others] = day.sites;
  const crm = only && others.length === 0 ? only.name : t('yourCrm');
  return (
    <section className="empty">
      <h2>{t('nothingTodayTitle')}</h2>
      <p>{t('nothingTodayText', { crm })}</p>
      <SendDay />
    </section>
  );
}

/** Today: the number, what is to be settled, and the contacts behind it. */
export function DayView(props: {
  /** The day as it was read before the popup was shown. */
  first?: Day | undefined;
  logged: string | null;
  onLog: () => void;
  /** Whether nobody has said yet whom the popup is for. */
  isRoleOpen: boolean;
  /** The way to the team's day, for a head. */
  onTeam?: (() => void) | undefined;
}) {
  const { logged, onLog, isRoleOpen, onTeam } = props;
  const t = useTexts();
  const day = useDay(props.first);
  const writer = useWrite();
  const undo = useUndo(writer.write);
  const site = useAddSite();
  if (!day) return <main className="popup" aria-busy="true" />;
  const { write } = writer;
  const { funnels, list, sites } = day;
  const asked = [day.undecided, day.unsure, day.withoutClient, day.untagged];
  const isBusy = asked.some((rows) => rows.length > 0);
  return (
    <main className="popup">
      <DayTop t={t} name={day.name} onTeam={onTeam} />
      <Figures {...day.numbers} />
      <Notices day={day} writer={writer} undo={undo} site={site} logged={logged} />
      {day.name === null && list.length > 0 && <NameForm write={write} />}
      {isRoleOpen && !isBusy && (list.length > 0 || sites.length > 0) && <RoleQuestion />}
      <Undecided saves={day.undecided} funnels={funnels} write={write} />
      <StageWords funnels={funnels} write={write} />
      <Unsure rows={day.unsure} funnels={funnels} write={write} />
      <WhichClient rows={day.withoutClient} funnels={funnels} write={write} />
      <Untagged rows={day.untagged} funnels={funnels} write={write} />
      {list.length > 0 && (
        <TodayList rows={list} funnels={funnels} isBusy={isBusy} onUndo={undo.remove} />
      )}
      {sites.length > 0 && list.length === 0 && <NothingToday day={day} />}
      {sites.length === 0 && <FirstSteps site={site} />}
      {sites.length > 0 && <FrontTab sites={sites} site={site} />}
      <footer className="bottom">
        <button type="button" className="button" data-look="primary" onClick={onLog}>
          <Icon name="plus" />
          {t('logContact')}
        </button>
      </footer>
    </main>
  );
}

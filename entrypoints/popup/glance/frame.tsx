import { FiguresOf } from '@/components/figures-of';
import type { Texts } from '@/lib/i18n';
import { DayTop } from '../day-top';
import { BoardOf } from '../head/board-of';
import { TeamTop } from '../head/team-top';
import type { Frame } from './read-frame';

/**
 * The popup's first frame, of the parts that React shows again a moment later.
 * @param onEarly told the name of a button that needs more than this frame has
 */
export function FirstFrame(props: { t: Texts; frame: Frame; onEarly: (name: string) => void }) {
  const { t, frame, onEarly } = props;
  if (frame.of === 'day') {
    const { isHead, name, figures } = frame;
    return (
      <main className="popup" aria-busy="true">
        <DayTop t={t} name={name} onTeam={isHead ? () => onEarly(t('team')) : undefined} />
        <FiguresOf t={t} {...figures} />
      </main>
    );
  }
  const { day, rows } = frame;
  return (
    <main className="popup" aria-busy="true">
      <TeamTop
        {...{ t, day, back: 0 }}
        onMine={() => onEarly(t('myDay'))}
        onBack={() => onEarly(t('earlier'))}
      />
      {rows.length > 0 && (
        <BoardOf {...{ t, rows, day, isOpen: false }} onToggle={(name) => onEarly(name)} />
      )}
    </main>
  );
}

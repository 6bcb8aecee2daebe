import { FiguresOf } from '@/components/figures-of';
import type { Texts } from '@/lib/i18n';
import { DayTop } from '../day-top';
import { BoardOf } from '../head/board-of';
import { TeamTop } from '../head/team-top';
import type { Frame } from './read-frame';

const nothing = () => undefined;

/**
 * The popup's first frame, of the parts that React shows again a moment later. Until then only what needs no state
 * answers a click: whatever is pressed in that moment besides is on its way anyhow.
 */
export function FirstFrame({ t, frame }: { t: Texts; frame: Frame }) {
  if (frame.of === 'day') {
    const { isHead, name, figures } = frame;
    return (
      <main className="popup" aria-busy="true">
        <DayTop t={t} name={name} onTeam={isHead ? nothing : undefined} />
        <FiguresOf t={t} {...figures} />
      </main>
    );
  }
  const { day, rows } = frame;
  return (
    <main className="popup" aria-busy="true">
      <TeamTop t={t} day={day} back={0} onMine={nothing} onBack={nothing} />
      {rows.length > 0 && <BoardOf t={t} rows={rows} day={day} isOpen={false} onToggle={nothing} />}
    </main>
  );
}

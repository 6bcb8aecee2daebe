import { IconButton } from '@/components/icon-button';
import { Logo } from '@/components/logo';
import type { Texts } from '@/lib/i18n';
import { openOptions } from '../../shared/open-page';

/** The head of a head's popup, with the way to the days before. Without hooks, for the first frame. */
export function TeamTop(props: {
  t: Texts;
  day: string;
  /** Days before today. */
  back: number;
  onMine: () => void;
  onBack: (back: number) => void;
}) {
  const { t, day, back, onMine, onBack } = props;
  return (
    <>
      <header className="top">
        <Logo size={22} />
        <h1>{t('team')}</h1>
        <button type="button" className="button" data-look="plain" onClick={onMine}>
          {t('myDay')}
        </button>
        <IconButton label={t('options')} icon="settings" onClick={() => void openOptions()} />
      </header>
      <nav className="day-nav" aria-label={t('goToDay')}>
        <IconButton label={t('earlier')} icon="back" onClick={() => onBack(back + 1)} />
        <h2 aria-live="polite">{back === 0 ? t('todayIs', { day: t.day(day) }) : t.day(day)}</h2>
        <IconButton
          label={t('later')}
          icon="next"
          isOff={back === 0}
          onClick={() => onBack(back - 1)}
        />
      </nav>
    </>
  );
}

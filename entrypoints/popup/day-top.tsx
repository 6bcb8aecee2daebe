import { Icon } from '@/components/icon';
import { Logo } from '@/components/logo';
import type { Texts } from '@/lib/i18n';
import { openOptions } from '../shared/open-page';

/** The head of a seller's popup. Without hooks, for the first frame. */
export function DayTop(props: {
  t: Texts;
  name: string | null;
  /** The way to the team's day, for a head. */
  onTeam?: (() => void) | undefined;
}) {
  const { t, name, onTeam } = props;
  return (
    <header className="top">
      <Logo size={22} />
      <h1>{t('extName')}</h1>
      {name && <span className="top-name">{name}</span>}
      {onTeam && (
        <button type="button" className="button" data-look="plain" onClick={onTeam}>
          {t('team')}
        </button>
      )}
      <button
        type="button"
        className="button"
        data-look="icon"
        aria-label={t('options')}
        title={t('options')}
        onClick={() => void openOptions()}
      >
        <Icon name="settings" size={18} />
      </button>
    </header>
  );
}

import { Icon } from '@/components/icon';
import { Logo } from '@/components/logo';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';

const STAGES: readonly TextKey[] = [
  'stageContacted',
  'stageQualified',
  'stageProposal',
  'stageNegotiation',
];
const BEFORE = 'stageQualified';
const PICKED = 'stageProposal';

/** The product in one picture: a note in a CRM with the picker in it, and the count that it leads to. */
export function Picture() {
  const t = useTexts();
  return (
    <div className="picture" role="img" aria-label={t('welcomePicture')}>
      <div className="note" aria-hidden="true">
        <div className="note-bar">
          <span />
          <span />
          <span />
        </div>
        <p className="note-text">{t('welcomeNote')}</p>
        <div className="note-picker">
          <p>
            <Logo size={16} />
            <b>{t('pickerTitle')}</b>
          </p>
          <div className="chips">
            {STAGES.map((stage) => (
              <span
                key={stage}
                className="note-chip"
                data-state={stage === PICKED ? 'picked' : stage === BEFORE ? 'before' : ''}
              >
                {t(stage)}
              </span>
            ))}
          </div>
          <p className="note-counts">
            <Icon name="advanced" size={14} />
            {t('counts', { from: t(BEFORE), to: t(PICKED) })}
          </p>
        </div>
        <span className="note-save">{t('save')}</span>
      </div>
      <div className="tally" aria-hidden="true">
        <strong>{t.number(3)}</strong>
        <span>
          <b>{t.count('successfulToday', 3)}</b>
          {t.count('ofContacts', 27)}
        </span>
      </div>
    </div>
  );
}

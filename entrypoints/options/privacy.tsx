import { useTexts } from '@/lib/i18n/react';
import { Section } from './section';

/** What is kept, in plain words. */
export function Privacy() {
  const t = useTexts();
  return (
    <Section id="privacy" title={t('privacy')}>
      <ul className="plain-list card">
        <li>{t('privacyHere')}</li>
        <li>{t('privacyKept')}</li>
        <li>{t('privacyNotKept')}</li>
        <li>{t('privacyRemove')}</li>
      </ul>
    </Section>
  );
}

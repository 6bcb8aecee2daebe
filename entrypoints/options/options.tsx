import { useEffect } from 'react';
import { LanguageSelect } from '@/components/language-select';
import { Logo } from '@/components/logo';
import { useTexts } from '@/lib/i18n/react';
import { useLanguage } from '../shared/use-language';
import { Crms } from './crms/crms';
import { Data } from './data/data';
import { Funnels } from './funnels/funnels';
import { Goals } from './goals/goals';
import { People } from './people/people';
import { Privacy } from './privacy';
import { Section } from './section';

const SECTIONS = ['crms', 'funnels', 'people', 'goals', 'language', 'data', 'privacy'] as const;

/** The options: one page, its sections reached by `options.html#crms` and the like. */
export function Options() {
  const t = useTexts();
  const [language, setLanguage] = useLanguage();
  useEffect(() => {
    document.title = t('optionsTitle');
    // The sections came after the browser looked for the hash.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [t]);
  return (
    <div className="options">
      <nav aria-label={t('sections')}>
        <p className="brand">
          <Logo size={28} />
          {t('extName')}
        </p>
        <ul>
          <li>
            <a href="report.html">{t('report')}</a>
          </li>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{t(section)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1 className="unseen">{t('optionsTitle')}</h1>
        <Crms />
        <Funnels />
        <People />
        <Goals />
        <Section id="language" title={t('language')} text={t('languageText')}>
          <LanguageSelect hideLabel value={language ?? null} onChange={setLanguage} />
        </Section>
        <Data />
        <Privacy />
      </main>
    </div>
  );
}

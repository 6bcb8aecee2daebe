import { useId } from 'react';
import { isLanguage, LANGUAGES, type Language } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';

const NAMES = Object.entries(LANGUAGES) as [Language, string][];

/** The language of Stagemark; `null` follows the browser. Each language is named in itself. */
export function LanguageSelect(props: {
  value: Language | null;
  onChange: (language: Language | null) => void;
  hideLabel?: boolean;
}) {
  const t = useTexts();
  const id = useId();
  return (
    <div className="language">
      <label className={props.hideLabel ? 'unseen' : 'label'} htmlFor={id}>
        {t('language')}
      </label>
      <select
        id={id}
        className="field"
        value={props.value ?? ''}
        onChange={({ target }) => props.onChange(isLanguage(target.value) ? target.value : null)}
      >
        <option value="">{t('languageOfBrowser')}</option>
        {NAMES.map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

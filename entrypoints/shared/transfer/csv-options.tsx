import { useId } from 'react';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import type { CsvFormat, Separator } from '@/lib/transfer';

const SEPARATOR_NAMES: [Separator, TextKey][] = [
  [',', 'sepComma'],
  [';', 'sepSemicolon'],
  ['\t', 'sepTab'],
  ['|', 'sepBar'],
];

/** How a CSV file is written. */
export function CsvOptions(props: { format: CsvFormat; onChange: (format: CsvFormat) => void }) {
  const t = useTexts();
  const [separatorId, styleId] = [useId(), useId()];
  const { format, onChange } = props;
  return (
    <div className="data-options">
      <label className="label" htmlFor={separatorId}>
        {t('csvSeparator')}
      </label>
      <select
        id={separatorId}
        className="field"
        value={format.separator}
        onChange={({ target }) => onChange({ ...format, separator: target.value as Separator })}
      >
        {SEPARATOR_NAMES.map(([separator, name]) => (
          <option key={separator} value={separator}>
            {t(name)}
          </option>
        ))}
      </select>
      <label className="label" htmlFor={styleId}>
        {t('csvStyle')}
      </label>
      <select
        id={styleId}
        className="field"
        value={format.style}
        onChange={({ target }) =>
          onChange({ ...format, style: target.value as CsvFormat['style'], language: t.language })
        }
      >
        <option value="iso">{t('styleIso')}</option>
        <option value="local">{t('styleLocal')}</option>
      </select>
    </div>
  );
}

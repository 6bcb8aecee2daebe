import { useId } from 'react';
import { useTexts } from '@/lib/i18n/react';

interface Period {
  from: string;
  to: string;
}

/** First and last day of what is to go. */
export function ErasePeriod(props: { period: Period; onChange: (period: Period) => void }) {
  const t = useTexts();
  const id = useId();
  const { period, onChange } = props;
  return (['from', 'to'] as const).map((end) => (
    <span key={end} className="data-row">
      <label className="label" htmlFor={`${id}-${end}`}>
        {t(end === 'from' ? 'firstDay' : 'lastDay')}
      </label>
      <input
        id={`${id}-${end}`}
        type="date"
        className="field"
        required
        value={period[end]}
        onChange={({ target }) => onChange({ ...period, [end]: target.value })}
      />
    </span>
  ));
}

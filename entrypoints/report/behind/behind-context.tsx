import { createContext, type ReactNode, useContext } from 'react';
import { useTexts } from '@/lib/i18n/react';
import type { Behind, Period } from '@/lib/score';

/** A number that was asked what is behind it. */
export interface Question {
  behind: Behind;
  /** Who or what, and which number: "Petrov · Successful". */
  title: string;
  /** The days that it counts, where those aren't the report's. */
  period?: Period | undefined;
  /** How many contacts there are, where the number is that of contacts. */
  count?: number | undefined;
}

export const BehindContext = createContext<(question: Question) => void>(() => undefined);

/** A number that opens the contacts behind it; nothing is behind a zero. */
export function Num(props: {
  n: number;
  behind: Behind;
  title: string;
  period?: Period | undefined;
  /** Shown instead of the number itself, e.g. a percentage. */
  children?: ReactNode;
  /** How many contacts are behind it, where what is shown is something else. */
  count?: number | undefined;
}) {
  const t = useTexts();
  const open = useContext(BehindContext);
  const shown = props.children ?? t.number(props.n);
  const { n, behind, title, period, count = props.children === undefined ? n : undefined } = props;
  if (n === 0) return <span className="num-none">{shown}</span>;
  return (
    <button
      type="button"
      className="num"
      title={t('showContacts')}
      onClick={() => open({ behind, title, period, count })}
    >
      {shown}
    </button>
  );
}

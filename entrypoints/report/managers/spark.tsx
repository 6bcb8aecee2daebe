import { addDays } from '@/lib/funnel';
import { useTexts } from '@/lib/i18n/react';
import { type Behind, SPARK_DAYS } from '@/lib/score';
import { Num } from '../behind/behind-context';

const [WIDTH, HEIGHT, GAP] = [98, 24, 1];

/**
 * Successful contacts of 14 days as small bars; the numbers are read out, and open the contacts behind them.
 * @param last the last of the days
 */
export function Spark(props: {
  days: readonly number[];
  last: string;
  behind: Behind;
  title: string;
}) {
  const t = useTexts();
  const { days, last, behind, title } = props;
  const period = { kind: 'range', from: addDays(last, 1 - SPARK_DAYS), to: last } as const;
  const sum = days.reduce((total, n) => total + n, 0);
  const most = Math.max(1, ...days);
  const step = WIDTH / Math.max(1, days.length);
  // One shape: an element for each bar of fifty managers took a tenth of the page's time.
  const barOf = (n: number, index: number) => {
    const height = ((HEIGHT - 3) * n) / most;
    return `M${index * step} ${HEIGHT - 1}v${-height}h${step - GAP}v${height}z`;
  };
  return (
    <Num n={sum} behind={behind} title={title} period={period} count={sum}>
      <svg className="spark" width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        <path d={days.map(barOf).join('')} />
      </svg>
      <span className="unseen">{days.map(t.number).join(', ')}</span>
    </Num>
  );
}

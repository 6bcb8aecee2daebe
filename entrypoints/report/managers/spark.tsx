import { useTexts } from '@/lib/i18n/react';

const [WIDTH, HEIGHT, GAP] = [98, 24, 1];

/** Successful contacts of 14 days as small bars; the numbers are read out. */
export function Spark({ days }: { days: readonly number[] }) {
  const t = useTexts();
  const most = Math.max(1, ...days);
  const step = WIDTH / Math.max(1, days.length);
  return (
    <span className="spark">
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {days.map((n, index) => {
          const height = ((HEIGHT - 3) * n) / most;
          // A day has no other name than its place.
          const key = `day-${index}`;
          return (
            <rect
              key={key}
              x={index * step}
              y={HEIGHT - 1 - height}
              width={step - GAP}
              height={height}
            />
          );
        })}
      </svg>
      <span className="unseen">{days.map(t.number).join(', ')}</span>
    </span>
  );
}

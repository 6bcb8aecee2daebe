import { useTexts } from '@/lib/i18n/react';

/** How much of a goal is reached: "3 of 5", with a bar. */
export function Reached({ n, goal }: { n: number; goal: number | null }) {
  const t = useTexts();
  if (goal === null) return <span className="num-none">–</span>;
  const part = Math.min(1, n / goal);
  return (
    <span className="reached" data-met={n >= goal}>
      {t('nOfM', { n: t.number(n), m: t.number(goal) })}
      <span className="reached-bar" aria-hidden="true">
        <span style={{ inlineSize: `${100 * part}%` }} />
      </span>
    </span>
  );
}

import { useTexts } from '@/lib/i18n/react';
import type { Behind } from '@/lib/score';
import { Num } from '../behind/behind-context';

/** How much of a goal is reached: "3 of 5", with a bar. */
export function Reached(props: { n: number; goal: number | null; behind: Behind; title: string }) {
  const t = useTexts();
  const { n, goal, behind, title } = props;
  if (goal === null) return <span className="num-none">–</span>;
  const part = Math.min(1, n / goal);
  return (
    <span className="reached" data-met={n >= goal}>
      <Num n={n} behind={behind} title={title} count={n}>
        {t('nOfM', { n: t.number(n), m: t.number(goal) })}
      </Num>
      <span className="reached-bar" aria-hidden="true">
        <span style={{ inlineSize: `${100 * part}%` }} />
      </span>
    </span>
  );
}

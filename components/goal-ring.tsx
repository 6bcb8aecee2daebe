import type { ReactNode } from 'react';

const [SIZE, WIDTH] = [76, 7];
const RADIUS = (SIZE - WIDTH) / 2;
const LENGTH = 2 * Math.PI * RADIUS;

/** A ring that fills towards a goal, around a number. What it says stands in words beside it. */
export function GoalRing({ part, children }: { part: number; children: ReactNode }) {
  const filled = LENGTH * Math.min(1, part);
  const [middle, box] = [SIZE / 2, `0 0 ${SIZE} ${SIZE}`];
  return (
    <span className="goal-ring" data-met={part >= 1}>
      <svg width={SIZE} height={SIZE} viewBox={box} aria-hidden="true" focusable="false">
        <circle cx={middle} cy={middle} r={RADIUS} fill="none" strokeWidth={WIDTH} />
        {part > 0 && (
          <circle
            className="goal-ring-part"
            cx={middle}
            cy={middle}
            r={RADIUS}
            fill="none"
            strokeWidth={WIDTH}
            strokeLinecap="round"
            strokeDasharray={`${filled} ${LENGTH}`}
            transform={`rotate(-90 ${middle} ${middle})`}
          />
        )}
      </svg>
      {children}
    </span>
  );
}

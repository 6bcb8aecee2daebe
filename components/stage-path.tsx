import { Fragment } from 'react';
import type { Stage } from '@/lib/funnel';
import { StageDot } from './stage-dot';

/** A funnel at a glance: its stages as steps, in their order. */
export function StagePath({ stages }: { stages: readonly Stage[] }) {
  return (
    <span className="stage-path">
      {stages
        .filter(({ archived }) => !archived)
        .map((stage, index) => (
          <Fragment key={stage.id}>
            {index > 0 && ' '}
            <span className="stage-path-step">
              <StageDot stage={stage} />
              {stage.name ?? stage.id}
            </span>
          </Fragment>
        ))}
    </span>
  );
}

import { Fragment } from 'react';
import type { Stage } from '@/lib/funnel';

/** A funnel at a glance: its stages as steps, in their order. */
export function StagePath({ stages }: { stages: readonly Stage[] }) {
  return (
    <span className="stage-path">
      {stages
        .filter(({ archived }) => !archived)
        .map(({ id, name, kind }, index) => (
          <Fragment key={id}>
            {index > 0 && (
              <span className="stage-path-line" aria-hidden="true">
                {' · '}
              </span>
            )}
            <span className="stage-path-step" data-kind={kind}>
              {name ?? id}
            </span>
          </Fragment>
        ))}
    </span>
  );
}

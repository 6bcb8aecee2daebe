import type { Stage } from '@/lib/funnel';

/** A stage's mark: its colour, and by its shape what kind of stage it is. Says nothing to a screen reader. */
export function StageDot({ stage }: { stage: Pick<Stage, 'kind' | 'colour'> }) {
  const { kind, colour } = stage;
  return <span className="stage-dot" aria-hidden="true" data-kind={kind} data-colour={colour} />;
}

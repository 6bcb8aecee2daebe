import { Icon } from '@/components/icon';
import { useTexts } from '@/lib/i18n/react';
import { stageName } from '../stage-names';
import type { LogForm } from './use-log-form';

/** What will be counted, in words, while the choices are made. */
export function Preview({ form }: { form: LogForm }) {
  const t = useTexts();
  const { preview, funnel, choices } = form;
  if (!preview || !funnel) return null;
  const funnels = new Map([[funnel.id, funnel]]);
  const from = stageName(funnels, funnel.id, preview.before) ?? t('newClient');
  const to = stageName(funnels, funnel.id, choices.resultingStage) ?? '';
  const texts = {
    advanced: () => t('counts', { from, to }),
    held: () => t('noProgress'),
    regressed: () => t('stepBack'),
    baseline: () => t('startingPoint', { to }),
    untagged: () => t('noStagePicked'),
  };
  return (
    <p className="preview" role="status" data-outcome={preview.outcome}>
      <Icon name={preview.outcome} size={15} />
      {texts[preview.outcome]()}
    </p>
  );
}

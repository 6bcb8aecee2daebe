import { useId } from 'react';
import { type Choice, ChoiceGroup } from '@/components/choice-group';
import { KIND_IDS, KINDS } from '@/components/kinds';
import type { Stage } from '@/lib/funnel';
import { useTexts } from '@/lib/i18n/react';
import type { LogForm } from './use-log-form';

const asChoice = ({ id, name }: Stage): Choice<string> => ({ id, label: name ?? id });

export function KindChoice(props: { form: LogForm; problem: string | null }) {
  const t = useTexts();
  const { choices, change } = props.form;
  return (
    <ChoiceGroup
      label={t('kind')}
      value={choices.kind}
      choices={KIND_IDS.map((id) => ({ id, label: t(KINDS[id].name), icon: KINDS[id].icon }))}
      problem={props.problem}
      onPick={(kind) => change({ kind })}
    />
  );
}

function FunnelChoice({ form: { funnels, funnel, change } }: { form: LogForm }) {
  const t = useTexts();
  const id = useId();
  if (funnels.length < 2) return null;
  const fresh = { said: null, resultingStage: null, reason: null };
  return (
    <div>
      <label className="label" htmlFor={id}>
        {t('funnel')}
      </label>
      <select
        id={id}
        className="field"
        value={funnel?.id}
        onChange={({ target }) => change({ funnel: target.value, ...fresh })}
      >
        {funnels.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Where the client was, where it is, and why nothing moved: each asked only where it matters. */
export function Places({ form }: { form: LogForm }) {
  const t = useTexts();
  const { choices, change, funnel, isPlaceKnown, preview } = form;
  const offered = (funnel?.stages ?? []).filter(({ archived }) => !archived);
  const reasons = (funnel?.reasons ?? []).filter(({ archived }) => !archived);
  const places = offered.filter(({ kind }) => kind !== 'parked').map(asChoice);
  return (
    <>
      <FunnelChoice form={form} />
      {!isPlaceKnown && (
        <ChoiceGroup
          label={t('stageBefore')}
          value={choices.said}
          choices={[{ id: 'new', label: t('newClient') }, ...places]}
          onPick={(said) => change({ said })}
        />
      )}
      <ChoiceGroup
        label={t('resultingStage')}
        value={choices.resultingStage}
        choices={offered.map(asChoice)}
        onPick={(resultingStage) => change({ resultingStage })}
      />
      {preview?.outcome === 'held' && reasons.length > 0 && (
        <ChoiceGroup
          label={t('noProgressBecause')}
          value={choices.reason}
          choices={reasons.map(({ id, name }) => ({ id, label: name }))}
          onPick={(reason) => change({ reason })}
        />
      )}
    </>
  );
}

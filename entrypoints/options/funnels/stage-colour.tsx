import { StageDot } from '@/components/stage-dot';
import { isStageColour, STAGE_COLOURS, type Stage, type StageColour } from '@/lib/funnel';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';

const NAMES: Record<StageColour, TextKey> = {
  teal: 'colourTeal',
  blue: 'colourBlue',
  violet: 'colourViolet',
  pink: 'colourPink',
  red: 'colourRed',
  orange: 'colourOrange',
  grey: 'colourGrey',
};

/** The mark of a stage, and a list of colours behind it. Without one, the stage's kind gives it. */
export function StageColourChoice(props: {
  stage: Stage;
  label: string;
  onPick: (colour: StageColour | undefined) => void;
}) {
  const t = useTexts();
  const { stage, label, onPick } = props;
  return (
    <label className="stage-colour" title={label}>
      <StageDot stage={stage} />
      <select
        aria-label={label}
        value={stage.colour ?? ''}
        onChange={({ target }) => onPick(isStageColour(target.value) ? target.value : undefined)}
      >
        <option value="">{t('colourOfKind')}</option>
        {STAGE_COLOURS.map((colour) => (
          <option key={colour} value={colour}>
            {t(NAMES[colour])}
          </option>
        ))}
      </select>
    </label>
  );
}

import { type PointerEvent, useEffect, useRef } from 'react';
import { Icon } from '@/components/icon';
import { IconButton } from '@/components/icon-button';
import type { Stage, StageKind } from '@/lib/funnel';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { StageColourChoice } from './stage-colour';

const KIND_NAMES: Record<StageKind, TextKey> = {
  open: 'kindOpen',
  won: 'kindWon',
  lost: 'kindLost',
  parked: 'kindParked',
};

const KINDS = Object.entries(KIND_NAMES) as [StageKind, TextKey][];

/** One stage: its name, kind and place. A stage in use is archived, not deleted. */
export function StageRow(props: {
  stage: Stage;
  place: number;
  last: number;
  isUsed: boolean;
  isDragged: boolean;
  onDrag: (event: PointerEvent) => void;
  onChange: (change: Partial<Stage>) => void;
  onMove: (by: -1 | 1) => void;
  onDelete: () => void;
}) {
  const t = useTexts();
  const { stage, place, last, isUsed, onChange } = props;
  const name = stage.name || t('stageName', { n: place });
  const field = useRef<HTMLInputElement>(null);
  const isFresh = useRef(stage.name === '');
  useEffect(() => {
    if (isFresh.current) field.current?.focus();
  }, []);
  return (
    <li
      className="stage"
      data-kind={stage.kind}
      data-archived={stage.archived ?? false}
      data-dragged={props.isDragged}
    >
      <span
        className="stage-grip"
        aria-hidden="true"
        title={t('dragStage')}
        onPointerDown={props.onDrag}
      >
        <Icon name="grip" />
      </span>
      <StageColourChoice
        stage={stage}
        label={t('colourOf', { stage: name })}
        onPick={(colour) => onChange({ colour })}
      />
      <input
        ref={field}
        className="field"
        aria-label={t('stageName', { n: place })}
        placeholder={t('newStage')}
        value={stage.name ?? stage.id}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <select
        className="field"
        aria-label={t('stageKindOf', { stage: name })}
        value={stage.kind}
        onChange={({ target }) => onChange({ kind: target.value as StageKind })}
      >
        {KINDS.map(([kind, text]) => (
          <option key={kind} value={kind}>
            {t(text)}
          </option>
        ))}
      </select>
      <IconButton
        label={t('moveUp', { name })}
        isOff={place === 1}
        onClick={() => props.onMove(-1)}
        icon="up"
      />
      <IconButton
        label={t('moveDown', { name })}
        isOff={place === last}
        onClick={() => props.onMove(1)}
        icon="down"
      />
      {stage.archived ? (
        <IconButton
          label={t('unarchiveNamed', { name })}
          onClick={() => onChange({ archived: undefined })}
          icon="undo"
        />
      ) : isUsed ? (
        <IconButton
          label={t('archiveNamed', { name })}
          onClick={() => onChange({ archived: true })}
          icon="archive"
        />
      ) : (
        <IconButton label={t('deleteNamed', { name })} onClick={props.onDelete} icon="close" />
      )}
      {stage.archived && (
        <span className="hint stage-archived">
          <Icon name="archive" size={13} /> {t('archived')}
        </span>
      )}
    </li>
  );
}

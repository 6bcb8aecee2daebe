import { useLiveQuery } from 'dexie-react-hooks';
import { useTexts } from '@/lib/i18n/react';
import { useDb } from '../../shared/store-context';
import { moved, newStage, patched, without } from './draft';
import { StageRow } from './stage-row';
import { stagesInUse } from './stages-in-use';
import type { FunnelEditor } from './use-funnel-editor';

const NONE: ReadonlySet<string> = new Set();

/** The stages in their order, which decides what counts as progress. */
export function Stages({ editor }: { editor: FunnelEditor }) {
  const t = useTexts();
  const db = useDb();
  const { draft, change } = editor;
  const { stages } = draft;
  const used = useLiveQuery(() => stagesInUse(db, draft.id), [db, draft.id], NONE);
  return (
    <fieldset>
      <legend className="label">{t('stages')}</legend>
      <ol className="stages">
        {stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            place={index + 1}
            last={stages.length}
            isUsed={used.has(stage.id)}
            onChange={(changed) => change({ stages: patched(stages, stage.id, changed) })}
            onMove={(by) => change({ stages: moved(stages, index, by) })}
            onDelete={() => change({ stages: without(stages, stage.id) })}
          />
        ))}
      </ol>
      <button
        type="button"
        className="button"
        data-look="plain"
        data-size="s"
        onClick={() => change({ stages: [...stages, newStage('')] })}
      >
        {t('addStage')}
      </button>
    </fieldset>
  );
}

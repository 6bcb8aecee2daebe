import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { stagesInUse } from '@/lib/store';
import { useDb } from '../../shared/store-context';
import { moved, newStage, patched, without, withStage } from './draft';
import { StageRow } from './stage-row';
import { useDragOrder } from './use-drag-order';
import type { FunnelEditor } from './use-funnel-editor';

const NONE: ReadonlySet<string> = new Set();

/** The stages in their order, which decides what counts as progress. */
export function Stages({ editor }: { editor: FunnelEditor }) {
  const t = useTexts();
  const db = useDb();
  const { draft, change } = editor;
  const { stages } = draft;
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    change((now) => ({ stages: moved(now.stages, from, to) }));
    const name = stages[from]?.name || t('stageName', { n: from + 1 });
    setSaid(t('stageMoved', { name, n: to + 1, total: stages.length }));
  };
  const drag = useDragOrder(list, move);
  const used = useLiveQuery(() => stagesInUse(db, draft.id), [db, draft.id], NONE);
  return (
    <fieldset>
      <legend className="label">{t('stages')}</legend>
      <ol className="stages" ref={list}>
        {stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            place={index + 1}
            last={stages.length}
            isUsed={used.has(stage.id)}
            onChange={(changed) => change({ stages: patched(stages, stage.id, changed) })}
            isDragged={drag.dragged === index}
            onDrag={(event) => drag.start(event, index)}
            onMove={(by) => move(index, index + by)}
            onDelete={() => change({ stages: without(stages, stage.id) })}
          />
        ))}
      </ol>
      <p className="unseen" role="status">
        {said}
      </p>
      <button
        type="button"
        className="button"
        data-look="plain"
        data-size="s"
        onClick={() => change({ stages: withStage(stages, newStage('')) })}
      >
        {t('addStage')}
      </button>
    </fieldset>
  );
}

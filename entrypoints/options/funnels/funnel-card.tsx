import { useState } from 'react';
import { Notice } from '@/components/notice';
import { StagePath } from '@/components/stage-path';
import { useTexts } from '@/lib/i18n/react';
import type { FunnelRecord } from '@/lib/store';
import { ChangesDialog } from './changes-dialog';
import { CrmStages } from './crm-stages';
import { Reasons } from './reasons';
import { Stages } from './stages';
import { useFunnelEditor } from './use-funnel-editor';

/** One funnel: closed it shows its stages, open it can be changed. */
export function FunnelCard({ funnel, isOpen }: { funnel: FunnelRecord; isOpen: boolean }) {
  const t = useTexts();
  const editor = useFunnelEditor(funnel);
  const [open, setOpen] = useState(isOpen);
  const { draft, change } = editor;
  return (
    <li className="card funnel">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <b>{funnel.name}</b>
          {funnel.toConfirm && <span className="mark-open">{t('toConfirmMark')}</span>}
          <StagePath stages={funnel.stages} />
        </summary>
        {open && (
          <div className="funnel-body">
            {funnel.toConfirm && (
              <Notice
                tone="hint"
                action={{ label: t('looksRight'), run: () => void editor.save() }}
              >
                {t('toConfirmText')}
              </Notice>
            )}
            <label>
              <span className="label">{t('funnelName')}</span>
              <input
                className="field"
                value={draft.name}
                onChange={({ target }) => change({ name: target.value })}
              />
            </label>
            <Stages editor={editor} />
            <label className="switch">
              <input
                type="checkbox"
                role="switch"
                aria-checked={draft.strict}
                checked={draft.strict}
                onChange={({ target }) => change({ strict: target.checked })}
              />
              <span>
                <b>{t('strict')}</b>
                <span className="hint">{t('strictHint')}</span>
              </span>
            </label>
            <Reasons editor={editor} />
            <CrmStages editor={editor} />
            {editor.problem && <Notice tone="problem">{editor.problem}</Notice>}
            {editor.isSaved && (
              <Notice tone="done">{t('funnelSaved', { name: funnel.name })}</Notice>
            )}
            {editor.isChanged && (
              <p className="funnel-save">
                <span className="hint">{t('unsaved')}</span>
                <button type="button" className="button" onClick={editor.discard}>
                  {t('discard')}
                </button>
                <button
                  type="button"
                  className="button"
                  data-look="primary"
                  onClick={() => void editor.save()}
                >
                  {t('saveChanges')}
                </button>
              </p>
            )}
          </div>
        )}
      </details>
      {editor.changes && (
        <ChangesDialog
          changes={editor.changes}
          onYes={() => void editor.saveAnyway()}
          onCancel={editor.cancel}
        />
      )}
    </li>
  );
}

import { IconButton } from '@/components/icon-button';
import { useTexts } from '@/lib/i18n/react';
import { patched, without } from './draft';
import type { FunnelEditor } from './use-funnel-editor';

/** Why nothing moved: the list that the picker offers. A stored reason is archived, because contacts name it. */
export function Reasons({ editor: { draft, change, funnel } }: { editor: FunnelEditor }) {
  const t = useTexts();
  const { reasons } = draft;
  const stored = new Set(funnel.reasons.map(({ id }) => id));
  const patch = (id: string, changed: Partial<(typeof reasons)[number]>) =>
    change({ reasons: patched(reasons, id, changed) });
  return (
    <fieldset>
      <legend className="label">{t('reasons')}</legend>
      <ul className="reasons">
        {reasons.map(({ id, name, archived }, index) => (
          <li key={id} data-archived={archived ?? false}>
            <input
              className="field"
              aria-label={t('reasonName', { n: index + 1 })}
              placeholder={t('newReason')}
              value={name}
              onChange={({ target }) => patch(id, { name: target.value })}
            />
            {archived ? (
              <IconButton
                label={t('unarchiveNamed', { name })}
                icon="undo"
                onClick={() => patch(id, { archived: undefined })}
              />
            ) : stored.has(id) ? (
              <IconButton
                label={t('archiveNamed', { name })}
                icon="archive"
                onClick={() => patch(id, { archived: true })}
              />
            ) : (
              <IconButton
                label={t('deleteNamed', { name })}
                icon="close"
                onClick={() => change({ reasons: without(reasons, id) })}
              />
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        data-look="plain"
        data-size="s"
        onClick={() => change({ reasons: [...reasons, { id: crypto.randomUUID(), name: '' }] })}
      >
        {t('addReason')}
      </button>
    </fieldset>
  );
}

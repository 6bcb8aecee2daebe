import { useState } from 'react';
import { IconButton } from '@/components/icon-button';
import { useTexts } from '@/lib/i18n/react';
import type { FunnelEditor } from './use-funnel-editor';

const NOTHING = '';

/** What the CRM calls the stages, where it has other words for them. */
export function CrmStages({ editor: { draft, change } }: { editor: FunnelEditor }) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const { crmStages, stages } = draft;
  const set = (text: string, stage: string | null) =>
    change({ crmStages: { ...crmStages, [text]: stage } });
  const forget = (text: string) =>
    change({
      crmStages: Object.fromEntries(Object.entries(crmStages).filter(([known]) => known !== text)),
    });
  const add = () => {
    const text = typed.trim().toLowerCase();
    if (text !== '' && !Object.hasOwn(crmStages, text)) set(text, stages[0]?.id ?? null);
    setTyped('');
  };
  return (
    <fieldset>
      <legend className="label">{t('crmStages')}</legend>
      <p className="hint">{t('crmStagesHint')}</p>
      <ul className="crm-stages">
        {Object.entries(crmStages).map(([text, stage]) => (
          <li key={text}>
            <span className="crm-text">{text}</span>
            <select
              className="field"
              aria-label={t('crmStageMeans', { text })}
              value={stage ?? NOTHING}
              onChange={({ target }) => set(text, target.value || null)}
            >
              {stages.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name ?? id}
                </option>
              ))}
              <option value={NOTHING}>{t('meansNothing')}</option>
            </select>
            <IconButton
              label={t('deleteNamed', { name: text })}
              icon="close"
              onClick={() => forget(text)}
            />
          </li>
        ))}
      </ul>
      <p className="add-line">
        <input
          className="field"
          aria-label={t('crmStageText')}
          placeholder={t('crmStageText')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => key === 'Enter' && add()}
        />
        <button type="button" className="button" disabled={typed.trim() === ''} onClick={add}>
          {t('add')}
        </button>
      </p>
    </fieldset>
  );
}

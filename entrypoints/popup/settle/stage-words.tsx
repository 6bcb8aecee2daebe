import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import type { FunnelRecord } from '@/lib/store';
import { useDb } from '../../shared/store-context';
import { settleUnknownStage, type UnknownStage, unknownStages } from '../../shared/unknown-stages';
import type { Writer } from '../../shared/use-write';

/** No id of a stage, as those have no spaces. */
const UNSET = ' ';
const NOTHING = '';

function Question(props: { stage: UnknownStage; funnel: FunnelRecord; write: Writer['write'] }) {
  const t = useTexts();
  const { stage, funnel, write } = props;
  const offered = funnel.stages.filter(({ archived }) => !archived);
  // Nothing is guessed: a stage that stood here by itself would be saved unread, and count from then on.
  const [means, setMeans] = useState(UNSET);
  const settle = () => void write((db, edit) => settleUnknownStage(db, stage, means || null, edit));
  return (
    <div className="settle-row">
      <p>{t('unknownStage', { stage: stage.text })}</p>
      <p className="settle-form">
        <select
          className="field"
          aria-label={t('crmStageMeans', { text: stage.text })}
          value={means}
          onChange={({ target }) => setMeans(target.value)}
        >
          {means === UNSET && <option value={UNSET}>{t('notChosen')}</option>}
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name ?? id}
            </option>
          ))}
          <option value={NOTHING}>{t('meansNothing')}</option>
        </select>
        <button type="button" className="button" disabled={means === UNSET} onClick={settle}>
          {t('save')}
        </button>
      </p>
    </div>
  );
}

/** What the CRM's words for stages mean, where they are none of the funnel's: asked once for each. */
export function StageWords(props: {
  funnels: ReadonlyMap<string, FunnelRecord>;
  write: Writer['write'];
}) {
  const t = useTexts();
  const db = useDb();
  const asked = useLiveQuery(() => unknownStages(db), [db]) ?? [];
  const rows = asked.flatMap((stage) => {
    const funnel = props.funnels.get(stage.funnel);
    return funnel ? [{ stage, funnel }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className="settle" aria-label={t('stageWords')}>
      <h2>{t('stageWords')}</h2>
      {rows.slice(0, 3).map(({ stage, funnel }) => (
        <Question
          key={`${stage.funnel} ${stage.text}`}
          stage={stage}
          funnel={funnel}
          write={props.write}
        />
      ))}
    </section>
  );
}

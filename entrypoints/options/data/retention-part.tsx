import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import { countBefore, putSetting, removeBefore } from '@/lib/store';
import { editNow } from '../../shared/people';
import { firstKept, KEEP_MONTHS, readKeepMonths } from '../../shared/retention';
import { useDb } from '../../shared/store-context';
import { localDay } from '../../shared/today';
import { Choice } from '../../shared/transfer/choice';
import { TaskBar } from '../../shared/transfer/task-bar';
import { useTask } from '../../shared/transfer/use-task';

const CHOICES = [0, 6, 12, 24, 36, 60];

/** How long contacts are kept; older ones go, with what they tell about later ones kept aside (rule 15). */
export function RetentionPart() {
  const t = useTexts();
  const db = useDb();
  const task = useTask();
  const kept = useLiveQuery(() => readKeepMonths(db), [db]);
  const [asked, setAsked] = useState<{ months: number; count: number; day: string } | null>(null);
  const choose = (months: number) =>
    void task.run('erasing', async () => {
      if (months === 0) await putSetting(db, KEEP_MONTHS, 0);
      else {
        const day = firstKept(localDay(), months);
        setAsked({ months, day, count: await countBefore(db, day) });
      }
      return null;
    });
  const yes = ({ months, day }: { months: number; day: string }) => {
    setAsked(null);
    void task.run('erasing', async (signal, report) => {
      await putSetting(db, KEEP_MONTHS, months);
      const onStep = (done: number) => report({ text: 'erasing', done, total: null });
      await removeBefore(db, day, await editNow(db), onStep, signal);
      return t(signal.aborted ? 'eraseStopped' : 'erased');
    });
  };
  return (
    <div className="data-part">
      <h3>{t('retentionTitle')}</h3>
      <p className="hint">{t('retentionText')}</p>
      <div className="data-options">
        <Choice
          label={t('retentionLabel')}
          value={String(kept ?? 0)}
          options={CHOICES.map((months) => [
            String(months),
            months === 0 ? t('keptAlways') : t.count('keptMonths', months),
          ])}
          onChange={(value) => choose(Number(value))}
        />
      </div>
      <TaskBar task={task} />
      {asked && (
        <Confirm
          title={t('retentionQuestion', { day: t.date(asked.day) })}
          yes={t('eraseYes')}
          danger
          onYes={() => yes(asked)}
          onCancel={() => setAsked(null)}
        >
          <p>{t.count('eraseCount', asked.count)}</p>
          <p>{t('retentionKept')}</p>
        </Confirm>
      )}
    </div>
  );
}

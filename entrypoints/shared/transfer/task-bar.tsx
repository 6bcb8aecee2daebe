import { useId } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import type { Task } from './use-task';

/** How far it is, a way to stop it, and what came of it. */
export function TaskBar({ task, canStop = true }: { task: Task; canStop?: boolean }) {
  const t = useTexts();
  const id = useId();
  const { step, result } = task;
  if (!step) {
    return (
      result && (
        <Notice tone={result.tone} onClose={task.clear}>
          {result.text}
        </Notice>
      )
    );
  }
  return (
    <div className="task card">
      <label htmlFor={id}>{t(step.text)}</label>
      <progress
        id={id}
        {...(step.total === null ? {} : { max: Math.max(step.total, 1), value: step.done })}
      />
      {canStop && (
        <button type="button" className="button" data-size="s" onClick={task.stop}>
          {t('stop')}
        </button>
      )}
    </div>
  );
}

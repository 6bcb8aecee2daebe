import type { ReactNode } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { PickFiles } from '../../shared/transfer/pick-files';
import { TaskBar } from '../../shared/transfer/task-bar';
import { KeptCopies } from './kept-copies';
import { RestoreDialog } from './restore-dialog';
import { useRestore } from './use-restore';

/** The way back: a backup's file, or a copy that was kept. @param props.children a button to stand beside it */
export function RestorePart(props: { children: ReactNode }) {
  const t = useTexts();
  const restore = useRestore();
  const { task, prepared } = restore;
  const isOff = task.step !== null || prepared !== null;
  return (
    <>
      <p className="data-buttons">
        {props.children}
        <PickFiles
          isOff={isOff}
          isSingle
          testId="restore-file"
          onFiles={([given]) => given && restore.prepare(given.name, async () => given.file)}
        >
          {t('restoreBackup')}
        </PickFiles>
      </p>
      <TaskBar task={task} canStop={task.step?.text === 'importReading'} />
      <KeptCopies isOff={isOff} restore={restore} />
      {prepared && (
        <RestoreDialog
          dryRun={prepared.dryRun}
          onYes={() => void restore.commit()}
          onCancel={() => void restore.drop()}
        />
      )}
    </>
  );
}

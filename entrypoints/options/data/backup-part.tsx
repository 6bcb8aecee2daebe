import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { browser } from 'wxt/browser';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import {
  DOWNLOADS,
  isBackupDue,
  mayDownload,
  readAutoBackup,
  storeAutoBackup,
} from '../../shared/backup/auto-backup';
import { readBackup } from '../../shared/backup/backup-age';
import { useDb } from '../../shared/store-context';
import { localDay } from '../../shared/today';
import { TaskBar } from '../../shared/transfer/task-bar';
import { useExport } from '../../shared/transfer/use-export';
import { RestorePart } from './restore-part';

/** Copies of everything: one now, one every week by itself, and the way back. */
export function BackupPart() {
  const t = useTexts();
  const db = useDb();
  const id = useId();
  const { task, start } = useExport();
  const [isRefused, setRefused] = useState(false);
  const state = useLiveQuery(async () => {
    const [last, auto] = [await readBackup(db), await readAutoBackup(db)];
    return { last, auto, isDue: await isBackupDue(db, Date.now()) };
  }, [db]);
  const isAllowed = useLiveQuery(() => mayDownload(), [state?.auto.isOn]);
  if (!state) return null;
  const { last, auto, isDue } = state;
  const isOn = auto.isOn && isAllowed !== false;
  const turn = (wanted: boolean) => {
    if (!wanted) return void storeAutoBackup(db, { isOn: false, fault: null });
    // Straight from the click: after an `await` Firefox refuses to ask.
    const asked = browser.permissions.request(DOWNLOADS);
    void asked
      .catch(() => false)
      .then((isGranted) => {
        setRefused(!isGranted);
        if (isGranted) void storeAutoBackup(db, { isOn: true, fault: null }, { soon: true });
      });
  };
  const format = { separator: ',', style: 'iso', language: t.language } as const;
  return (
    <div className="data-part">
      <h3>{t('backupTitle')}</h3>
      <p>{last ? t('lastBackup', { when: t.moment(last) }) : t('noBackup')}</p>
      {isDue && !isOn && <Notice tone="hint">{t('backupReminder')}</Notice>}
      <label className="data-switch" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          aria-describedby={`${id}-text`}
          onChange={({ target }) => turn(target.checked)}
        />
        <b>{t('backupAuto')}</b>
      </label>
      <p id={`${id}-text`} className="hint">
        {t('backupAutoHint')}
      </p>
      {isRefused && <Notice tone="problem">{t('backupRefused')}</Notice>}
      {isOn && auto.fault !== null && (
        <Notice tone="problem">{t('backupFault', { reason: auto.fault })}</Notice>
      )}
      <RestorePart>
        <button
          type="button"
          className="button"
          data-look={isDue && !isOn ? 'primary' : undefined}
          disabled={task.step !== null}
          onClick={() => start({ kind: 'json', name: `stagemark-${localDay()}`, format })}
        >
          {t('backupNow')}
        </button>
      </RestorePart>
      <TaskBar task={task} />
    </div>
  );
}

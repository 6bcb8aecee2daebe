import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { openOptions } from '../open-page';
import { useDb } from '../store-context';
import { useLive } from '../use-live';
import { remindLater, wantsReminder } from './auto-backup';
import { readBackup } from './backup-age';

const DAY_MS = 86_400_000;

/** Reminds once a week of a backup, with the age of the last one, where none is made by itself. */
export function BackupReminder() {
  const t = useTexts();
  const db = useDb();
  const state = useLive(async () => {
    const isWanted = await wantsReminder(db, Date.now());
    return isWanted ? { last: await readBackup(db) } : null;
  }, [db]);
  if (!state) return null;
  const { last } = state;
  const days = last === null ? null : Math.floor((Date.now() - Date.parse(last)) / DAY_MS);
  return (
    <Notice
      tone="hint"
      action={{ label: t('backupNow'), run: () => void openOptions('#data') }}
      onClose={() => void remindLater(db, new Date().toISOString())}
    >
      {days === null ? t('backupNever') : t.count('backupOld', days)}
    </Notice>
  );
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { readBackup } from '../../shared/backup/backup-age';
import { useDb } from '../../shared/store-context';

const MB = 1_048_576;
const WEEK_MS = 7 * 86_400_000;

interface Space {
  usedMb: number;
  freeMb: number | null;
  /** Whether the browser promised not to clear it; `null` where it can't be asked. */
  isKept: boolean | null;
}

/** Chromium never clears an extension's data that has `unlimitedStorage`, whatever `persisted` says. */
const canAsk = () =>
  navigator.userAgent.includes('Firefox/') && Boolean(navigator.storage?.persist);

async function readSpace(): Promise<Space | null> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  if (usage === undefined) return null;
  const freeMb = quota === undefined ? null : Math.max(0, Math.round((quota - usage) / MB));
  const isKept = canAsk() ? await navigator.storage.persisted() : null;
  return { usedMb: Math.ceil(usage / MB), freeMb, isKept };
}

/** How safe the data are: the last backup, the space they take, and whether the browser may clear them. */
export function StoragePart() {
  const t = useTexts();
  const db = useDb();
  const [space, setSpace] = useState<Space | null>(null);
  const backup = useLiveQuery(() => readBackup(db), [db]);
  const hasContacts = useLiveQuery(async () => (await db.interactions.limit(1).count()) > 0, [db]);
  useEffect(() => {
    readSpace().then(setSpace, () => setSpace(null));
  }, []);
  const keep = async () => {
    await navigator.storage.persist();
    setSpace(await readSpace());
  };
  const isOld = backup === null || (backup && Date.now() - Date.parse(backup) > WEEK_MS);
  return (
    <div className="data-part">
      <h3>{t('safetyTitle')}</h3>
      {backup !== undefined && (
        <p>{backup ? t('lastBackup', { when: t.moment(backup) }) : t('noBackup')}</p>
      )}
      {isOld && hasContacts && <p className="problem">{t('backupReminder')}</p>}
      {space && (
        <p className="hint">
          {t('spaceUsed', { used: t.number(space.usedMb) })}{' '}
          {space.freeMb !== null && t('spaceFree', { free: t.number(space.freeMb) })}
        </p>
      )}
      {space?.isKept === true && <p className="hint">{t('keptSafe')}</p>}
      {space?.isKept === false && (
        <p className="data-buttons">
          <button type="button" className="button" onClick={() => void keep()}>
            {t('keepSafe')}
          </button>
        </p>
      )}
    </div>
  );
}

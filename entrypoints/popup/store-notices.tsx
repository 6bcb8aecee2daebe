import { useEffect, useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { getSetting, RESCUED, removeSetting, rescuedSchema } from '@/lib/store';
import { useDb } from '../shared/store-context';
import { useLive } from '../shared/use-live';
import { countWaiting, watchWaiting } from '../shared/waiting';

function useWaiting(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const read = () => void countWaiting().then(setCount, () => setCount(0));
    read();
    return watchWaiting(read);
  }, []);
  return count;
}

/** Saves that the store could not take yet, and what came back when the database had to be made anew. */
export function StoreNotices() {
  const t = useTexts();
  const db = useDb();
  const waiting = useWaiting();
  const rescued = useLive(() => getSetting(db, RESCUED, rescuedSchema, null), [db]);
  return (
    <>
      {waiting > 0 && <Notice tone="problem">{t.count('savesWaiting', waiting)}</Notice>}
      {rescued && (
        <Notice tone="hint" onClose={() => void removeSetting(db, RESCUED)}>
          {t.count('rescued', rescued.count)}
        </Notice>
      )}
    </>
  );
}

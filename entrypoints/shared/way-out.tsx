import { useState } from 'react';
import { Confirm } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { openDb, rebuildDb, type StoreErrorCode, toStoreError } from '@/lib/store';
import { areaOf } from './areas';
import { readFaultText } from './fault-text';

/** Faults that a database made anew would not have. */
const REBUILT = new Set<StoreErrorCode>(['damaged', 'failed', 'closed']);

/** What can be done where nothing can be read: try again, and where the data are broken, build them anew. */
export function WayOut({ error }: { error: unknown }) {
  const t = useTexts();
  const [isAsked, setAsked] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const { code } = toStoreError(error);
  const rebuild = async () => {
    setAsked(false);
    try {
      await rebuildDb(openDb(), areaOf('local'), { by: 'rescue', now: new Date().toISOString() });
      location.reload();
    } catch (problem) {
      setFault(problem);
    }
  };
  return (
    <>
      {fault !== null && <Notice tone="problem">{readFaultText(t, fault)}</Notice>}
      <p className="way-out">
        <button
          type="button"
          className="button"
          data-look="primary"
          onClick={() => location.reload()}
        >
          {t('tryAgain')}
        </button>
        {REBUILT.has(code) && (
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {t('rebuild')}
          </button>
        )}
      </p>
      {isAsked && (
        <Confirm
          title={t('rebuildQuestion')}
          yes={t('rebuild')}
          danger
          onYes={() => void rebuild()}
          onCancel={() => setAsked(false)}
        >
          <p>{t('rebuildText')}</p>
        </Confirm>
      )}
    </>
  );
}

import { type ReactNode, useEffect, useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { faultText } from '../../shared/fault-text';
import { SAMPLE_DB } from '../../shared/sample-db';
import { useDb } from '../../shared/store-context';
import { fillSample } from './fill';

/** Shows the page once its sample is there; at once where it shows the real data. */
export function SampleGate({ children }: { children: ReactNode }) {
  const t = useTexts();
  const db = useDb();
  const isSample = db.name === SAMPLE_DB;
  const [isReady, setReady] = useState(!isSample);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!isSample) return;
    fillSample(db, t).then(
      () => setReady(true),
      (error: unknown) => setProblem(faultText(t, error)),
    );
  }, [db, t, isSample]);
  if (isReady) return children;
  return (
    <main className="report" aria-busy={problem === null}>
      <h1>{t('report')}</h1>
      <Notice tone={problem ? 'problem' : 'hint'}>{problem ?? t('sampleWait')}</Notice>
    </main>
  );
}

import { useCallback, useRef, useState } from 'react';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { TransferError } from '@/lib/transfer';
import { transferFaultText } from './fault-text';

/** How far something is; `total` is `null` while nobody knows. */
export interface Step {
  text: TextKey;
  done: number;
  total: number | null;
}

export interface Task {
  /** `null` while nothing runs. */
  step: Step | null;
  /** What came of it, in a sentence. */
  result: { tone: 'done' | 'problem' | 'hint'; text: string } | null;
  /** Runs something long; what it returns is said when it is done. */
  run: (
    text: TextKey,
    body: (signal: AbortSignal, report: (step: Step) => void) => Promise<string | null>,
  ) => Promise<boolean>;
  stop: () => void;
  clear: () => void;
}

/** Reports no more often than a screen shows. */
const EVERY_MS = 100;

/** Something long that can be stopped, with its progress. */
export function useTask(): Task {
  const t = useTexts();
  const [step, setStep] = useState<Step | null>(null);
  const [result, setResult] = useState<Task['result']>(null);
  const stopper = useRef<AbortController | null>(null);
  const run = useCallback<Task['run']>(
    async (text, body) => {
      const controller = new AbortController();
      const { signal } = controller;
      stopper.current = controller;
      setResult(null);
      setStep({ text, done: 0, total: null });
      let last = 0;
      const report = (next: Step) => {
        if (performance.now() - last < EVERY_MS) return;
        last = performance.now();
        setStep(next);
      };
      try {
        const said = await body(signal, report);
        if (said !== null) setResult({ tone: 'done', text: said });
        return true;
      } catch (error) {
        const isStopped = error instanceof TransferError && error.code === 'cancelled';
        const tone = isStopped ? 'hint' : 'problem';
        setResult({ tone, text: transferFaultText(t, error) });
        return false;
      } finally {
        setStep(null);
      }
    },
    [t],
  );
  return {
    step,
    result,
    run,
    stop: () => stopper.current?.abort(),
    clear: () => setResult(null),
  };
}

import { useCallback, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import type { Edit, StagemarkDb } from '@/lib/store';
import { showBadge } from './badge';
import { faultText } from './fault-text';
import { editNow } from './people';
import { useDb } from './store-context';

export interface Writer {
  /** Does it and shows the badge anew. @returns `null` where it failed: then `problem` says why. */
  write: <T>(body: (db: StagemarkDb, edit: Edit) => Promise<T>) => Promise<T | null>;
  problem: string | null;
  clear: () => void;
}

/** How pages write: every fault becomes a sentence, every success a fresh badge. */
export function useWrite(): Writer {
  const db = useDb();
  const t = useTexts();
  const [problem, setProblem] = useState<string | null>(null);
  const write = useCallback<Writer['write']>(
    async (body) => {
      try {
        const done = await body(db, await editNow(db));
        setProblem(null);
        void showBadge(db);
        return done;
      } catch (error) {
        setProblem(faultText(t, error));
        return null;
      }
    },
    [db, t],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { write, problem, clear };
}

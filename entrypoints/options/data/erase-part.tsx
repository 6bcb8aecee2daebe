import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import * as z from 'zod/mini';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import {
  deleteCopies,
  type Erasure,
  type ErasurePreview,
  erase,
  eraseAll,
  getSetting,
  listCopies,
  listManagers,
  previewErasure,
  putSetting,
  storedClients,
} from '@/lib/store';
import { showBadge } from '../../shared/badge';
import { storeStarter } from '../../shared/first-records';
import { editNow } from '../../shared/people';
import { useDb } from '../../shared/store-context';
import { localDay } from '../../shared/today';
import { Choice } from '../../shared/transfer/choice';
import { TaskBar } from '../../shared/transfer/task-bar';
import { useTask } from '../../shared/transfer/use-task';
import { EraseDialog } from './erase-dialog';
import { ErasePeriod } from './erase-period';

type What = Erasure['what'] | 'all';

const WHATS: [What, TextKey][] = [
  ['client', 'eraseClient'],
  ['manager', 'eraseManager'],
  ['period', 'erasePeriod'],
  ['all', 'eraseEverything'],
];

/** What is asked about before it goes; `erasure` is `null` for everything. */
export interface Asked {
  erasure: Erasure | null;
  preview: ErasurePreview;
  /** Copies that hold it still. */
  hasCopies: boolean;
}

/** Deleting for good: a client, a manager, some days, or everything. */
export function ErasePart() {
  const t = useTexts();
  const db = useDb();
  const task = useTask();
  const [what, setWhat] = useState<What>('client');
  const [id, setId] = useState('');
  const [period, setPeriod] = useState({ from: localDay(), to: localDay() });
  const [asked, setAsked] = useState<Asked | null>(null);
  const lists = useLiveQuery(
    async () => ({ client: await storedClients(db), manager: await listManagers(db) }),
    [db],
  );
  const erasureOf = (): Erasure | null => {
    if (what === 'all') return null;
    return what === 'period' ? { what, ...period } : { what, id };
  };
  const ask = () =>
    void task.run('erasing', async () => {
      const erasure = erasureOf();
      const everything = { interactions: await db.interactions.count(), days: [] };
      const preview = erasure && (await previewErasure(db, erasure, await editNow(db)));
      const hasCopies = erasure !== null && (await listCopies(db.name)).length > 0;
      setAsked({ erasure, preview: preview ?? everything, hasCopies });
      return null;
    });
  const yes = ({ erasure }: Asked) => {
    setAsked(null);
    setId('');
    void task.run('erasing', async (signal, report) => {
      if (erasure) {
        const onStep = (done: number) => report({ text: 'erasing', done, total: null });
        await erase(db, erasure, await editNow(db), onStep, signal);
      } else {
        const language = await getSetting(db, 'language', z.nullable(z.string()), null);
        await eraseAll(db);
        // Copies from before an update or a restored backup hold it too.
        await deleteCopies(db.name);
        await putSetting(db, 'language', language);
        await storeStarter(db, t);
      }
      void showBadge(db);
      return t('erased');
    });
  };
  const choices = what === 'client' || what === 'manager' ? (lists?.[what] ?? []) : [];
  const isReady = what === 'period' ? period.from <= period.to : what === 'all' || id !== '';
  return (
    <div className="data-part">
      <h3>{t('eraseTitle')}</h3>
      <p className="hint">{t('eraseText')}</p>
      <div className="data-options">
        <Choice
          label={t('eraseWhat')}
          value={what}
          options={WHATS.map(([value, text]) => [value, t(text)])}
          onChange={(value) => {
            setWhat(value as What);
            setId('');
          }}
        />
        {(what === 'client' || what === 'manager') && (
          <Choice
            label={t(what === 'client' ? 'client' : 'columnManager')}
            value={id}
            options={[['', t('notChosen')], ...choices.map((one) => [one.id, one.name] as const)]}
            onChange={setId}
          />
        )}
        {what === 'period' && <ErasePeriod period={period} onChange={setPeriod} />}
      </div>
      <p className="data-buttons">
        <button
          type="button"
          className="button"
          data-look="danger"
          disabled={!isReady || task.step !== null}
          onClick={ask}
        >
          {t('eraseAsk')}
        </button>
      </p>
      <TaskBar task={task} />
      {asked && (
        <EraseDialog asked={asked} onYes={() => yes(asked)} onCancel={() => setAsked(null)} />
      )}
    </div>
  );
}

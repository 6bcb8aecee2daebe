import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import * as z from 'zod/mini';
import { type ClientChoice, ClientField } from '@/components/client-field';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import {
  countContacts,
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
} from '@/lib/store';
import { useFindClients } from '../../popup/clients';
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
  /** Whose contacts, or of which days. */
  name: string;
  preview: ErasurePreview;
  /** Copies that hold it still. */
  hasCopies: boolean;
}

const NOBODY: ClientChoice = { id: null, name: '' };

/** Deleting for good: a client, a manager, some days, or everything. */
export function ErasePart() {
  const t = useTexts();
  const db = useDb();
  const task = useTask();
  const [what, setWhat] = useState<What>('client');
  const find = useFindClients();
  const [client, setClient] = useState(NOBODY);
  const [manager, setManager] = useState('');
  const [period, setPeriod] = useState({ from: localDay(), to: localDay() });
  const [asked, setAsked] = useState<Asked | null>(null);
  const managers = useLiveQuery(() => listManagers(db), [db]);
  const id = what === 'client' ? (client.id ?? '') : manager;
  const erasureOf = (): Erasure | null => {
    if (what === 'all') return null;
    return what === 'period' ? { what, ...period } : { what, id };
  };
  const nameOf = () => {
    if (what === 'all') return t('eraseEverything');
    if (what === 'client') return client.name;
    if (what === 'manager') return managers?.find((one) => one.id === id)?.name ?? id;
    return `${t.date(period.from)} – ${t.date(period.to)}`;
  };
  const clear = () => {
    setClient(NOBODY);
    setManager('');
  };
  const ask = () =>
    void task.run('erasing', async () => {
      const erasure = erasureOf();
      const everything = { interactions: await countContacts(db), days: [] };
      const preview = erasure && (await previewErasure(db, erasure, await editNow(db)));
      const hasCopies = erasure !== null && (await listCopies(db.name)).length > 0;
      setAsked({ erasure, name: nameOf(), preview: preview ?? everything, hasCopies });
      return null;
    });
  const yes = ({ erasure }: Asked) => {
    setAsked(null);
    clear();
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
      return t(signal.aborted ? 'eraseStopped' : 'erased');
    });
  };
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
            clear();
          }}
        />
        {what === 'manager' && (
          <Choice
            label={t('columnManager')}
            value={manager}
            options={[
              ['', t('notChosen')],
              ...(managers ?? []).map((one) => [one.id, one.name] as const),
            ]}
            onChange={setManager}
          />
        )}
        {what === 'period' && <ErasePeriod period={period} onChange={setPeriod} />}
      </div>
      {what === 'client' && (
        <ClientField label={t('client')} value={client} find={find} onChange={setClient} />
      )}
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

import { useLiveQuery } from 'dexie-react-hooks';
import { type FormEvent, useId, useState } from 'react';
import { STARTER_REASONS, starterFunnel } from '@/lib/funnel';
import { starterName } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { listFunnels, replaceFunnel } from '@/lib/store';
import { useDb } from '../../shared/store-context';
import { useWrite } from '../../shared/use-write';
import { Section } from '../section';
import { FunnelCard } from './funnel-card';
import { ImportFunnel } from './import-funnel';

function NewFunnel({ onAdded }: { onAdded: (id: string) => void }) {
  const t = useTexts();
  const fieldId = useId();
  const { write } = useWrite();
  const [typed, setTyped] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return;
    const named = (id: string) => starterName(t, id);
    const funnel = {
      ...starterFunnel(named),
      id: crypto.randomUUID(),
      name,
      reasons: STARTER_REASONS.map((id) => ({ id, name: named(id) })),
    };
    if (!(await write((db, edit) => replaceFunnel(db, funnel, edit)))) return;
    setTyped('');
    onAdded(funnel.id);
  };
  return (
    <form className="add-line" onSubmit={(event) => void add(event)}>
      <label className="unseen" htmlFor={fieldId}>
        {t('newFunnel')}
      </label>
      <input
        id={fieldId}
        className="field"
        placeholder={t('newFunnel')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" className="button">
        {t('addFunnel')}
      </button>
    </form>
  );
}

/** The funnels, each to be changed where it stands. */
export function Funnels() {
  const t = useTexts();
  const db = useDb();
  const funnels = useLiveQuery(() => listFunnels(db), [db]);
  const [added, setAdded] = useState<string | null>(null);
  return (
    <Section id="funnels" title={t('funnels')} text={t('funnelsText')}>
      {funnels && (
        <ul aria-label={t('funnels')} className="funnels">
          {funnels.map((funnel) => (
            <FunnelCard
              key={funnel.id}
              funnel={funnel}
              isOpen={funnels.length === 1 || funnel.toConfirm || funnel.id === added}
            />
          ))}
        </ul>
      )}
      <ImportFunnel />
      <NewFunnel onAdded={setAdded} />
    </Section>
  );
}

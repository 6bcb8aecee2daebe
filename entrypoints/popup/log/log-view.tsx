import { type FormEvent, useState } from 'react';
import { ClientField } from '@/components/client-field';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { useWrite } from '../../shared/use-write';
import { useFindClients } from '../clients';
import { KindChoice, Places } from './places';
import { Preview } from './preview';
import { recordByHand } from './record-by-hand';
import { useLogForm } from './use-log-form';

const FIELD_OF = { clientMissing: '[role="combobox"]', kindMissing: 'input[type="radio"]' };

/** Logs a contact by hand: for phone calls, and where no form was recognised. */
export function LogView(props: { onDone: (client: string) => void; onBack: () => void }) {
  const t = useTexts();
  const form = useLogForm();
  const find = useFindClients();
  const { write, problem } = useWrite();
  const [missing, setMissing] = useState<keyof typeof FIELD_OF | null>(null);
  const { choices, change } = form;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = choices.client.name.trim();
    const lacks = name === '' ? 'clientMissing' : choices.kind ? null : 'kindMissing';
    setMissing(lacks);
    if (lacks) {
      event.currentTarget.querySelector<HTMLElement>(FIELD_OF[lacks])?.focus();
      return;
    }
    const done = await write((db, edit) => recordByHand(db, form, edit));
    if (done) props.onDone(name);
  };
  return (
    <main className="popup">
      <header className="top">
        <button
          type="button"
          className="button"
          data-look="icon"
          aria-label={t('back')}
          onClick={props.onBack}
        >
          <Icon name="back" size={18} />
        </button>
        <h1>{t('logContact')}</h1>
      </header>
      <form className="log" noValidate onSubmit={(event) => void save(event)}>
        <ClientField
          label={t('client')}
          value={choices.client}
          find={find}
          autoFocus
          problem={missing === 'clientMissing' ? t(missing) : null}
          onChange={(client) => {
            setMissing(null);
            change({ client, said: null });
          }}
        />
        <KindChoice
          form={form}
          problem={missing === 'kindMissing' && !choices.kind ? t(missing) : null}
        />
        <Places form={form} />
        {problem && <Notice tone="problem">{problem}</Notice>}
        <Preview form={form} />
        <button type="submit" className="button" data-look="primary">
          {t('saveContact')}
        </button>
      </form>
    </main>
  );
}

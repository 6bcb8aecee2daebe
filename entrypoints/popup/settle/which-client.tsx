import { type FormEvent, useState } from 'react';
import { type ClientChoice, ClientField } from '@/components/client-field';
import { useTexts } from '@/lib/i18n/react';
import { amendInteraction, type ListedInteraction } from '@/lib/store';
import { storeChoice, useFindClients } from '../clients';
import { type QuestionProps, useAbout } from './questions';
import { Settle } from './settle';
import { SettleRow } from './settle-row';

function ClientForm({ row, write }: { row: ListedInteraction; write: QuestionProps['write'] }) {
  const t = useTexts();
  const find = useFindClients();
  const [choice, setChoice] = useState<ClientChoice>({ id: null, name: '' });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (choice.name.trim() === '') return;
    void write(async (db, edit) => {
      const { id } = await storeChoice(db, choice, null, edit);
      await amendInteraction(db, row.id, { client: id }, edit);
    });
  };
  return (
    <form className="settle-form" onSubmit={save}>
      <ClientField label={t('client')} hideLabel value={choice} find={find} onChange={setChoice} />
      <button type="submit" className="button" disabled={choice.name.trim() === ''}>
        {t('save')}
      </button>
    </form>
  );
}

/** Contacts whose page told no client. */
export function WhichClient({ rows, funnels, write }: QuestionProps) {
  const t = useTexts();
  const about = useAbout(funnels);
  return (
    <Settle title={t('whichClientTitle')} items={rows}>
      {(row) => (
        <SettleRow key={row.id} client="" about={about(row)}>
          <ClientForm row={row} write={write} />
        </SettleRow>
      )}
    </Settle>
  );
}

import { type FormEvent, useState } from 'react';
import { type ClientChoice, ClientField } from '@/components/client-field';
import { useTexts } from '@/lib/i18n/react';
import {
  type ClientRecord,
  type DayChange,
  linkClients,
  previewLink,
  previewUnlink,
  unlinkClient,
} from '@/lib/store';
import { TYPES, useFindClients } from '../../popup/clients';
import { clientHash } from '../client-hash';
import { LinkDialog } from './link-dialog';
import type { Shown } from './timeline';

/** What would happen: shown before it does (rule 13). */
export interface Proposal {
  other: Pick<ClientRecord, 'id' | 'name'>;
  isLink: boolean;
  changes: DayChange[];
}

/** Records of the CRM that are one client, such as a deal and its company. */
export function LinkedRecords({ data, writer, onDone }: Shown) {
  const t = useTexts();
  const find = useFindClients();
  const { client, records } = data;
  const [choice, setChoice] = useState<ClientChoice>({ id: null, name: '' });
  const [proposal, setProposal] = useState<Proposal | null>(null);
  if (!client) return null;
  const propose = async (other: Proposal['other'], isLink: boolean) => {
    const changes = await writer.write((db) =>
      isLink ? previewLink(db, client.id, other.id) : previewUnlink(db, other.id),
    );
    if (changes) setProposal({ other, isLink, changes });
  };
  const link = (event: FormEvent) => {
    event.preventDefault();
    if (choice.id !== null) void propose({ id: choice.id, name: choice.name }, true);
  };
  const carryOut = async ({ other, isLink }: Proposal) => {
    setProposal(null);
    const isDone = await writer.write(async (db, edit) => {
      if (isLink) await linkClients(db, client.id, other.id, edit);
      else await unlinkClient(db, other.id, edit);
      return true;
    });
    if (!isDone) return;
    setChoice({ id: null, name: '' });
    onDone({ text: t(isLink ? 'recordLinked' : 'recordUnlinked', { name: other.name }) });
  };
  const isOwn = records.some(({ id }) => id === choice.id);
  const typeOf = ({ type }: ClientRecord) => (TYPES[type] ? t(TYPES[type]) : type);
  const whereOf = (record: ClientRecord) =>
    data.sites.find(({ id }) => id === record.site)?.name ??
    (record.site === 'manual' ? t('byHand') : record.site);
  return (
    <section className="card part" aria-labelledby="records-title">
      <h2 id="records-title">{t('linkedTitle')}</h2>
      <p className="part-text">{t('linkedText')}</p>
      <ul className="records" aria-labelledby="records-title">
        {records.map((record) => (
          <li key={record.id}>
            <span>
              {record.id === client.id ? (
                <b>{record.name}</b>
              ) : (
                <a href={clientHash(record.id)}>{record.name}</a>
              )}{' '}
              <span className="hint">
                {typeOf(record)} · {whereOf(record)}
              </span>
            </span>
            {records.length > 1 && (
              <button
                type="button"
                className="button"
                data-size="s"
                onClick={() => void propose(record, false)}
              >
                {t('unlinkNamed', { name: record.name })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form className="link-form" onSubmit={link}>
        <ClientField label={t('linkWith')} value={choice} find={find} onChange={setChoice} />
        <button type="submit" className="button" disabled={choice.id === null || isOwn}>
          {t('linkRecord')}
        </button>
      </form>
      {proposal && (
        <LinkDialog
          proposal={proposal}
          name={client.name}
          onYes={() => void carryOut(proposal)}
          onCancel={() => setProposal(null)}
        />
      )}
    </section>
  );
}

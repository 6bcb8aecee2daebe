import { type FormEvent, useId, useState } from 'react';
import { type ClientChoice, ClientField } from '@/components/client-field';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { linkClients, previewLink } from '@/lib/store';
import { useFindClients } from '../../popup/clients';
import { LinkDialog } from '../../report/client/link-dialog';
import type { Proposal } from '../../report/client/linked-records';
import type { Writer } from '../../shared/use-write';

const NOBODY: ClientChoice = { id: null, name: '' };

/** Links two records of the CRM that are one client: a deal and its company, one client in two CRMs. */
export function LinkClients({ write }: { write: Writer['write'] }) {
  const t = useTexts();
  const find = useFindClients();
  const id = useId();
  const [one, setOne] = useState(NOBODY);
  const [other, setOther] = useState(NOBODY);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [linked, setLinked] = useState<string | null>(null);
  const [from, to] = [one.id, other.id];
  const areTwo = from !== null && to !== null && from !== to;
  const propose = async (event: FormEvent) => {
    event.preventDefault();
    if (!areTwo) return;
    const changes = await write((db) => previewLink(db, from, to));
    if (changes) setProposal({ other: { id: to, name: other.name }, isLink: true, changes });
  };
  const carryOut = async () => {
    setProposal(null);
    if (!areTwo) return;
    const isDone = await write((db, edit) => linkClients(db, from, to, edit).then(() => true));
    if (!isDone) return;
    setLinked(t('recordLinked', { name: other.name }));
    setOther(NOBODY);
  };
  return (
    <section className="card link-clients" aria-labelledby={id}>
      <h3 id={id}>{t('linkedTitle')}</h3>
      <p className="hint">{t('linkedText')}</p>
      <form className="link-two" onSubmit={(event) => void propose(event)}>
        <ClientField label={t('linkFirst')} value={one} find={find} onChange={setOne} />
        <ClientField label={t('linkWith')} value={other} find={find} onChange={setOther} />
        <button type="submit" className="button" disabled={!areTwo}>
          {t('linkRecord')}
        </button>
      </form>
      {linked && <Notice tone="done">{linked}</Notice>}
      {proposal && (
        <LinkDialog
          proposal={proposal}
          name={one.name}
          onYes={() => void carryOut()}
          onCancel={() => setProposal(null)}
        />
      )}
    </section>
  );
}

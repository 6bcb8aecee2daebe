import { type FormEvent, useState } from 'react';
import { type ClientChoice, ClientField } from '@/components/client-field';
import { KIND_IDS, KINDS } from '@/components/kinds';
import { useTexts } from '@/lib/i18n/react';
import { amendInteraction, type ListedInteraction } from '@/lib/store';
import { storeChoice, useFindClients } from '../../popup/clients';
import { Choose } from './choose';
import { amendmentOf, fieldsOf, latestTime } from './edit-fields';
import type { Shown } from './timeline';

/** Mends one contact; what follows for the others is folded anew and said. */
export function EditForm(props: Shown & { row: ListedInteraction; onClose: () => void }) {
  const { data, writer, onDone, row, onClose } = props;
  const t = useTexts();
  const find = useFindClients();
  const [fields, setFields] = useState(() => fieldsOf(row));
  const first = { id: row.client, name: row.clientName ?? '' };
  const [client, setClient] = useState<ClientChoice>(first);
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const funnel = data.funnels.get(fields.funnel);
  const isMoved = client.name.trim() !== '' && (client.id !== first.id || client.id === null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const changes = amendmentOf(row, fields);
    const done = await writer.write(async (db, edit) => {
      if (isMoved) changes.client = (await storeChoice(db, client, null, edit)).id;
      return amendInteraction(db, row.id, changes, edit);
    });
    if (!done) return;
    const others = done.changed.length;
    onDone({ text: others > 0 ? t.count('savedAndOthers', others) : t('contactSaved') });
    onClose();
  };
  const stages = funnel?.stages.filter((s) => !s.archived || s.id === fields.stage) ?? [];
  const reasons = funnel?.reasons.filter((r) => !r.archived || r.id === fields.reason) ?? [];
  return (
    <form className="edit-form" aria-label={t('changeContact')} onSubmit={(e) => void save(e)}>
      <Choose
        label={t('resultingStage')}
        none={t('noStagePicked')}
        options={stages.map(({ id, name }) => ({ id, name: name ?? id }))}
        value={fields.stage}
        onPick={(stage) => set({ stage })}
      />
      <Choose
        label={t('noProgressBecause')}
        none={t('noReason')}
        options={reasons}
        value={fields.reason}
        onPick={(reason) => set({ reason })}
      />
      <Choose
        label={t('kind')}
        none={t('kindNotTold')}
        options={KIND_IDS.map((id) => ({ id, name: t(KINDS[id].name) }))}
        value={fields.kind}
        onPick={(kind) => set({ kind: kind as typeof fields.kind })}
      />
      <label>
        <span className="label">{t('timeOfContact')}</span>
        <input
          type="datetime-local"
          className="field"
          required
          max={latestTime(row, Date.now())}
          value={fields.time}
          onChange={({ target }) => set({ time: target.value })}
        />
      </label>
      <Choose
        label={t('columnManager')}
        options={data.managers}
        value={fields.manager}
        onPick={(manager) => set({ manager })}
      />
      <Choose
        label={t('funnel')}
        options={[...data.funnels.values()]}
        value={fields.funnel}
        onPick={(next) => set({ funnel: next, stage: '', reason: '' })}
      />
      <ClientField label={t('client')} value={client} find={find} onChange={setClient} />
      <p className="edit-answers">
        <button type="button" className="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="submit" className="button" data-look="primary">
          {t('save')}
        </button>
      </p>
    </form>
  );
}

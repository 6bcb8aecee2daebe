import { useState } from 'react';
import { InteractionRow } from '@/components/interaction-row';
import { isContact } from '@/lib/funnel';
import { useTexts } from '@/lib/i18n/react';
import { deleteInteraction, type ListedInteraction, restoreInteraction } from '@/lib/store';
import { rowFacts } from '../../popup/stage-names';
import type { Writer } from '../../shared/use-write';
import type { Done } from './client-page';
import { EditForm } from './edit-form';
import type { ClientData } from './use-client';

export interface Shown {
  data: ClientData;
  writer: Writer;
  onDone: (done: Done | null) => void;
}

/** The client's contacts, newest first. */
export function Timeline(shown: Shown) {
  const t = useTexts();
  const { rows } = shown.data;
  const [edited, setEdited] = useState<string | null>(null);
  const [showsDeleted, setShowsDeleted] = useState(false);
  const deleted = rows.filter(({ deletedAt }) => deletedAt !== null);
  const listed = showsDeleted ? rows : rows.filter(({ deletedAt }) => deletedAt === null);
  return (
    <section className="card part" aria-labelledby="timeline-title">
      <header className="part-head">
        <h2 id="timeline-title">{t.count('contactsWith', listed.length)}</h2>
        {deleted.length > 0 && (
          <button
            type="button"
            className="button"
            data-look="plain"
            aria-pressed={showsDeleted}
            onClick={() => setShowsDeleted(!showsDeleted)}
          >
            {t.count('showDeleted', deleted.length)}
          </button>
        )}
      </header>
      <ul className="rows" aria-labelledby="timeline-title">
        {listed.map((row) => (
          <TimelineRow
            key={row.id}
            {...shown}
            row={row}
            isEdited={row.id === edited}
            onEdit={(isOn) => setEdited(isOn ? row.id : null)}
          />
        ))}
      </ul>
    </section>
  );
}

function TimelineRow(
  props: Shown & {
    row: ListedInteraction;
    isEdited: boolean;
    onEdit: (isOn: boolean) => void;
  },
) {
  const { data, writer, onDone, row, isEdited, onEdit } = props;
  const t = useTexts();
  const manager = data.managers.find(({ id }) => id === row.manager)?.name ?? row.manager;
  const isDeleted = row.deletedAt !== null;
  const restore = async () => {
    if (await writer.write((db, edit) => restoreInteraction(db, row.id, edit))) onDone(null);
  };
  const remove = async () => {
    const gone = await writer.write((db, edit) => deleteInteraction(db, row.id, edit));
    if (gone) onDone({ text: t('contactDeleted'), undo: () => void restore() });
  };
  const facts = rowFacts(t, data.funnels, row);
  // The page is one client's: the first line says when, and which record where there are several.
  const when = `${t.date(row.day)}${data.records.length > 1 ? ` · ${facts.client}` : ''}`;
  const note = isDeleted ? t('isDeleted') : isContact(row) ? facts.note : t('isNoContact');
  return (
    <>
      <InteractionRow {...facts} client={when} who={manager} note={note ?? null}>
        <span className="row-ways">
          {isDeleted ? (
            <button type="button" className="button" data-size="s" onClick={() => void restore()}>
              {t('restore')}
            </button>
          ) : (
            <>
              <button
                type="button"
                className="button"
                data-look="plain"
                data-size="s"
                aria-expanded={isEdited}
                onClick={() => onEdit(!isEdited)}
              >
                {t('change')}
              </button>
              <button
                type="button"
                className="button"
                data-look="plain"
                data-size="s"
                onClick={() => void remove()}
              >
                {t('delete')}
              </button>
            </>
          )}
        </span>
      </InteractionRow>
      {isEdited && !isDeleted && (
        <li className="edit-row">
          <EditForm {...props} onClose={() => onEdit(false)} />
        </li>
      )}
    </>
  );
}

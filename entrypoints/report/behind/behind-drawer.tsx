import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { IconButton } from '@/components/icon-button';
import { useTexts } from '@/lib/i18n/react';
import { type Period, readBehind } from '@/lib/score';
import { useDb } from '../../shared/store-context';
import { periodTitle } from '../query/period-title';
import type { Lists } from '../use-report';
import type { Question } from './behind-context';
import { BehindRow } from './behind-row';

/** Contacts shown at first, and how many more at a time. */
const PAGE = 50;

/** The contacts behind a number, newest first, over the report. */
export function BehindDrawer(props: {
  question: Question;
  period: Period;
  lists: Lists;
  onClose: () => void;
}) {
  const { question, period, lists, onClose } = props;
  const t = useTexts();
  const db = useDb();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [limit, setLimit] = useState(PAGE);
  const { from, to } = period;
  const found = useLiveQuery(
    () => readBehind(db, { from, to }, question.behind, { funnels: lists.funnels, limit }),
    [db, from, to, question, lists, limit],
  );
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  const { day, ids } = question.behind;
  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A click beside it closes it; the keyboard has Escape.
      onPointerDown={({ target }) => target === dialog.current && onClose()}
    >
      <header className="drawer-head">
        <div>
          <h2 id={id}>{question.title}</h2>
          <p className="hint">{day === undefined ? periodTitle(t, period) : t.day(day)}</p>
        </div>
        <IconButton label={t('close')} icon="close" onClick={onClose} />
      </header>
      <div className="drawer-body" aria-busy={found === undefined}>
        <ul className="rows" aria-label={question.title}>
          {found?.rows.map((row) => (
            <BehindRow
              key={row.id}
              row={row}
              lists={lists}
              isLong={from !== to || ids !== undefined}
            />
          ))}
        </ul>
        {found?.isMore && (
          <button type="button" className="button" onClick={() => setLimit(limit + PAGE)}>
            {t('showOlder')}
          </button>
        )}
      </div>
    </dialog>
  );
}

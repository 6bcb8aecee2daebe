import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/icon-button';
import type { Texts } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { type Period, readBehind } from '@/lib/score';
import { useDb } from '../../shared/store-context';
import type { Lists } from '../answers';
import { periodTitle } from '../query/period-title';
import type { Question } from './behind-context';
import { groupsOf } from './behind-groups';
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
  const { question, lists, onClose } = props;
  const period = question.period ?? props.period;
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
  // Closed while it is still in the page: only then the browser gives the focus back to the number.
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  const { day, ids, manager, stood, deals } = question.behind;
  const isOther = stood !== undefined || ids !== undefined;
  const isLong = day === undefined && (from !== to || isOther);
  const groups = groupsOf(t, found?.rows ?? [], isLong);
  const count = found?.rows.length ?? 0;
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
          <p className="hint">
            {day === undefined ? periodTitle(t, period) : t.day(day)}
            {count > 0 && ` · ${howMany(t, count, found?.isMore ? question.count : count)}`}
          </p>
        </div>
        <IconButton label={t('close')} icon="close" onClick={onClose} />
      </header>
      <div className="drawer-body" aria-busy={found === undefined}>
        {found && count === 0 && <p className="hint">{t('nothingBehind')}</p>}
        {groups.map(({ key, title, rows }) => (
          <section key={key} aria-label={title ?? question.title}>
            {title && <h3 className="drawer-group">{title}</h3>}
            <ul className="rows" aria-label={title ?? question.title}>
              {rows.map((row) => (
                <BehindRow
                  key={row.id}
                  row={row}
                  lists={lists}
                  isOfOne={manager !== undefined}
                  isDated={deals !== undefined}
                />
              ))}
            </ul>
          </section>
        ))}
        {found?.isMore && (
          <button type="button" className="button" onClick={() => setLimit(limit + PAGE)}>
            {t('showOlder')}
          </button>
        )}
      </div>
    </dialog>
  );
}

/** How many are shown; of how many, where that is known and more. */
function howMany(t: Texts, shown: number, all: number | undefined): string {
  if (all === shown) return t.count('contactsWith', shown);
  const n = t.number(shown);
  return all !== undefined && all > shown
    ? t('newestOf', { n, m: t.number(all) })
    : t('newestShown', { n });
}

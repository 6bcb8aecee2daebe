import { CappedList } from '@/components/capped-list';
import { Icon } from '@/components/icon';
import { InteractionRow } from '@/components/interaction-row';
import { useTexts } from '@/lib/i18n/react';
import type { ListedInteraction } from '@/lib/store';
import { SendDay } from './send-day';
import { type Funnels, rowFacts } from './stage-names';

/** Rows that a popup shows without a scrollbar, with something to settle above them and without. */
const CAP = { busy: 2, calm: 3 };

/** Today's contacts, newest first; the newest can be taken back. */
export function TodayList(props: {
  rows: readonly ListedInteraction[];
  funnels: Funnels;
  isBusy: boolean;
  onUndo: (row: ListedInteraction) => void;
}) {
  const t = useTexts();
  return (
    <section className="today">
      <header className="today-head">
        <h2>{t('todayList')}</h2>
        <SendDay />
      </header>
      <CappedList
        items={props.rows}
        cap={props.isBusy ? CAP.busy : CAP.calm}
        className="rows"
        label={t('todayList')}
      >
        {(row, index) => {
          const facts = rowFacts(t, props.funnels, row);
          return (
            <InteractionRow key={row.id} {...facts}>
              {index === 0 && (
                <button
                  type="button"
                  className="button row-undo"
                  data-look="icon"
                  data-size="s"
                  title={t('undo')}
                  aria-label={t('undoContact', { client: facts.client })}
                  onClick={() => props.onUndo(row)}
                >
                  <Icon name="undo" size={14} />
                </button>
              )}
            </InteractionRow>
          );
        }}
      </CappedList>
    </section>
  );
}

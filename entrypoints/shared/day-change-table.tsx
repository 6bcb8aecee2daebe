import { useLiveQuery } from 'dexie-react-hooks';
import { useTexts } from '@/lib/i18n/react';
import { type DayChange, listManagers } from '@/lib/store';
import { useDb } from './store-context';

/**
 * What would change, before it does (rule 13): on how many days the successful contacts, and how many contacts get
 * another outcome. A day can have as many successful ones as before though it isn't the same ones.
 */
export function DayChanges({ changes }: { changes: readonly DayChange[] }) {
  const t = useTexts();
  const counted = changes.filter((one) => one.successfulBefore !== one.successfulAfter);
  const days = new Set(counted.map(({ day }) => day)).size;
  const outcomes = changes.reduce((sum, one) => sum + one.outcomes, 0);
  return (
    <>
      {days > 0 && <p>{t.count('changesText', days)}</p>}
      {outcomes > 0 && <p>{t.count('outcomesText', outcomes)}</p>}
      <DayChangeTable changes={changes} />
    </>
  );
}

/** Whose day changes, from how many successful contacts to how many. */
function DayChangeTable({ changes }: { changes: readonly DayChange[] }) {
  const t = useTexts();
  const db = useDb();
  const managers = useLiveQuery(() => listManagers(db), [db]);
  const nameOf = (id: string) =>
    managers && (managers.find((manager) => manager.id === id)?.name ?? t('unknownManager'));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys too
    <section className="scroll" aria-label={t('changesTitle')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('columnDay')}</th>
            <th scope="col">{t('columnManager')}</th>
            <th scope="col">{t('columnNow')}</th>
            <th scope="col">{t('columnAfter')}</th>
            <th scope="col">{t('columnOtherOutcome')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ day, manager, successfulBefore, successfulAfter, outcomes }) => (
            <tr key={`${day} ${manager}`}>
              <th scope="row">{t.date(day)}</th>
              <td>{nameOf(manager)}</td>
              <td>{t.number(successfulBefore)}</td>
              <td data-less={successfulAfter < successfulBefore}>{t.number(successfulAfter)}</td>
              <td>{t.number(outcomes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

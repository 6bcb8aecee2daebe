import { useLiveQuery } from 'dexie-react-hooks';
import { useTexts } from '@/lib/i18n/react';
import { type DayChange, listManagers } from '@/lib/store';
import { useDb } from './store-context';

/** Whose day changes, from how many successful contacts to how many (rule 13). */
export function DayChangeTable({ changes }: { changes: readonly DayChange[] }) {
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
          </tr>
        </thead>
        <tbody>
          {changes.map(({ day, manager, successfulBefore, successfulAfter }) => (
            <tr key={`${day} ${manager}`}>
              <th scope="row">{t.date(day)}</th>
              <td>{nameOf(manager)}</td>
              <td>{t.number(successfulBefore)}</td>
              <td data-less={successfulAfter < successfulBefore}>{t.number(successfulAfter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

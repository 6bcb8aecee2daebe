import { useLiveQuery } from 'dexie-react-hooks';
import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import { listManagers } from '@/lib/store';
import { useDb } from '../../shared/store-context';
import type { Asked } from './erase-part';

/** Days listed: the rest is said in a number. */
const LISTED = 50;

/** What goes and which numbers change by it, before it happens. */
export function EraseDialog(props: { asked: Asked; onYes: () => void; onCancel: () => void }) {
  const t = useTexts();
  const db = useDb();
  const { name, preview } = props.asked;
  const { interactions } = preview;
  // A day can keep its number though another contact has it now.
  const days = preview.days?.filter((day) => day.successfulBefore !== day.successfulAfter) ?? null;
  const managers = useLiveQuery(() => listManagers(db), [db]);
  const nameOf = (id: string) => managers?.find((manager) => manager.id === id)?.name ?? id;
  return (
    <Confirm
      title={t('eraseQuestion')}
      yes={t('eraseYes')}
      danger
      onYes={props.onYes}
      onCancel={props.onCancel}
    >
      <p>
        <b>{name}</b>
      </p>
      <p>{t.count('eraseCount', interactions)}</p>
      <p>{t('eraseForGood')}</p>
      {props.asked.hasCopies && <p className="problem">{t('eraseCopies')}</p>}
      {days === null && <p>{t('eraseManyDays')}</p>}
      {days && days.length > 0 && (
        <div className="scroll">
          <p>{t('eraseDays')}</p>
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
              {days.slice(0, LISTED).map((change) => (
                <tr key={`${change.day} ${change.manager}`}>
                  <th scope="row">{t.date(change.day)}</th>
                  <td>{nameOf(change.manager)}</td>
                  <td>{t.number(change.successfulBefore)}</td>
                  <td data-less={change.successfulAfter < change.successfulBefore}>
                    {t.number(change.successfulAfter)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {days.length > LISTED && <p>{t.count('eraseMoreDays', days.length - LISTED)}</p>}
        </div>
      )}
    </Confirm>
  );
}

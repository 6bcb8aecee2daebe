import { type FormEvent, useId, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import type { ManagerRecord } from '@/lib/store';
import { becomeManager, nameMyself } from '../../shared/people';
import type { Writer } from '../../shared/use-write';

const NEW = '+';

/** Whose number the popup and the toolbar show. */
export function WhoAmI(props: {
  managers: readonly ManagerRecord[];
  current: string | null;
  write: Writer['write'];
}) {
  const t = useTexts();
  const id = useId();
  const { managers, current, write } = props;
  const [isNew, setNew] = useState(false);
  const [name, setName] = useState('');
  const choose = (value: string) => {
    setNew(value === NEW);
    if (value !== NEW && value !== '') {
      void write((db, edit) => becomeManager(db, value, edit));
    }
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await write((db, edit) => nameMyself(db, name.trim(), edit));
    setNew(false);
    setName('');
  };
  return (
    <form className="who" onSubmit={(event) => void save(event)}>
      <label className="label" htmlFor={id}>
        {t('whoAmI')}
      </label>
      <select
        id={id}
        className="field"
        value={isNew ? NEW : (current ?? '')}
        onChange={({ target }) => choose(target.value)}
      >
        {current === null && <option value="">{t('notChosen')}</option>}
        {managers.map((manager) => (
          <option key={manager.id} value={manager.id}>
            {manager.name}
          </option>
        ))}
        <option value={NEW}>{t('somebodyNew')}</option>
      </select>
      {isNew && (
        <>
          <input
            className="field"
            aria-label={t('name')}
            placeholder={t('name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit" className="button" data-look="primary">
            {t('save')}
          </button>
        </>
      )}
    </form>
  );
}

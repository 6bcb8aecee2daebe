import { type FormEvent, useId, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { nameMyself } from '../shared/people';
import type { Writer } from '../shared/use-write';

/** Asked once, where no page has told who the user is. */
export function NameForm({ write }: { write: Writer['write'] }) {
  const t = useTexts();
  const id = useId();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const typed = name.trim();
    if (typed) void write((db, edit) => nameMyself(db, typed, edit));
  };
  return (
    <form className="settle name-form" onSubmit={save}>
      <label htmlFor={id}>
        <b>{t('askNameTitle')}</b> {t('askNameText')}
      </label>
      <span className="settle-form">
        <input
          id={id}
          className="field"
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          {t('save')}
        </button>
      </span>
    </form>
  );
}

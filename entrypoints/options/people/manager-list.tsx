import { InlineName } from '@/components/inline-name';
import { useTexts } from '@/lib/i18n/react';
import type { ManagerRecord } from '@/lib/store';
import { renameManager } from '../../shared/people';
import type { Writer } from '../../shared/use-write';
import type { Pair } from './people';

/** Everybody who ever made a contact here: rename, or join with another. */
export function ManagerList(props: {
  managers: readonly ManagerRecord[];
  write: Writer['write'];
  onJoin: (pair: Pair) => void;
}) {
  const t = useTexts();
  const { managers, write, onJoin } = props;
  return (
    <ul className="card managers" aria-label={t('managers')}>
      {managers.map((manager) => (
        <li key={manager.id}>
          <InlineName
            label={t('nameOfManager', { name: manager.name })}
            value={manager.name}
            onSave={(name) => void write((db, edit) => renameManager(db, manager.id, name, edit))}
          />
          {managers.length > 1 && (
            <select
              className="field"
              aria-label={t('joinWith', { name: manager.name })}
              value=""
              onChange={({ target }) => {
                const kept = managers.find(({ id }) => id === target.value);
                if (kept) onJoin({ gone: manager, kept });
              }}
            >
              <option value="">{t('joinWithNobody')}</option>
              {managers
                .filter(({ id }) => id !== manager.id)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </li>
      ))}
    </ul>
  );
}

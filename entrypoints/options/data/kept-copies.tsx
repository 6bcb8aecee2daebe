import { useCallback, useEffect, useState } from 'react';
import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import { deleteCopy, type KeptCopy, listCopies } from '@/lib/store';
import { openSink, writeCopy, writeParts } from '@/lib/transfer';
import { useDb } from '../../shared/store-context';
import { FILE_KINDS } from '../../shared/transfer/use-export';
import type { Restore } from './use-restore';

async function asFile(copy: KeptCopy): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const part of writeCopy(copy)) parts.push(new Blob([part]));
  return new Blob(parts);
}

/** What was kept before an update or a restored backup; nothing where there is none. */
export function KeptCopies({ isOff, restore }: { isOff: boolean; restore: Restore }) {
  const t = useTexts();
  const db = useDb();
  const [copies, setCopies] = useState<KeptCopy[]>([]);
  const [going, setGoing] = useState<KeptCopy | null>(null);
  const look = useCallback(() => {
    listCopies(db.name).then(setCopies, () => setCopies([]));
  }, [db]);
  const isIdle = restore.task.step === null;
  useEffect(() => {
    // A restored backup leaves a copy behind.
    if (isIdle) look();
  }, [look, isIdle]);
  if (copies.length === 0) return null;
  const nameOf = ({ why, madeAt, contacts }: KeptCopy) =>
    t(why === 'update' ? 'copyUpdate' : 'copyRestore', {
      when: t.moment(madeAt ?? ''),
      contacts: t.count('contactsWith', contacts),
    });
  const save = (copy: KeptCopy) =>
    void restore.task.run('exporting', async (signal) => {
      const sink = await openSink(`${copy.name}.json`, FILE_KINDS.json);
      await writeParts(sink, writeCopy(copy), signal);
      return t('exported', { name: sink.name });
    });
  return (
    <div className="kept-copies">
      <h4>{t('copiesTitle')}</h4>
      <ul>
        {copies.map((copy) => (
          <li key={copy.name}>
            <span>{nameOf(copy)}</span>
            <span className="data-buttons">
              <button
                type="button"
                className="button"
                data-size="s"
                disabled={isOff}
                onClick={() => restore.prepare(nameOf(copy), () => asFile(copy))}
              >
                {t('bringBack')}
              </button>
              <button
                type="button"
                className="button"
                data-size="s"
                disabled={isOff}
                onClick={() => save(copy)}
              >
                {t('saveFile')}
              </button>
              <button
                type="button"
                className="button"
                data-size="s"
                data-look="danger"
                disabled={isOff}
                onClick={() => setGoing(copy)}
              >
                {t('delete')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {going && (
        <Confirm
          title={t('copyDelete')}
          yes={t('delete')}
          danger
          onYes={() => {
            setGoing(null);
            void deleteCopy(going).then(look);
          }}
          onCancel={() => setGoing(null)}
        >
          <p>{nameOf(going)}</p>
        </Confirm>
      )}
    </div>
  );
}

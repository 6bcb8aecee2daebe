import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { useDb } from '../../shared/store-context';

const MB = 1_048_576;
/** Less than this, and a large import may not fit any more. */
const LITTLE_MB = 200;

interface Space {
  usedMb: number;
  freeMb: number | null;
  /** Whether the browser promised not to clear it; `null` where it can't be asked. */
  isKept: boolean | null;
}

/** Chromium never clears an extension's data that has `unlimitedStorage`, whatever `persisted` says. */
const canAsk = () =>
  navigator.userAgent.includes('Firefox/') && Boolean(navigator.storage?.persist);

async function readSpace(): Promise<Space | null> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  if (usage === undefined) return null;
  const freeMb = quota === undefined ? null : Math.max(0, Math.round((quota - usage) / MB));
  const isKept = canAsk() ? await navigator.storage.persisted() : null;
  return { usedMb: Math.ceil(usage / MB), freeMb, isKept };
}

/** "12 MB", "73 GB", in a language's words. */
function sizeText(language: string, mb: number): string {
  const isLarge = mb >= 1_024;
  const unit = isLarge ? 'gigabyte' : 'megabyte';
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 0 });
  return format.format(isLarge ? mb / 1_024 : mb);
}

/** The space that the data take, how much more would fit, and whether the browser may clear them. */
export function StoragePart() {
  const t = useTexts();
  const db = useDb();
  const [asked, setAsked] = useState(0);
  // Whatever is taken in or deleted leaves an entry in the audit: then it is asked again.
  const space = useLiveQuery(
    () =>
      db.audit
        .toCollection()
        .lastKey()
        .then(() => readSpace().catch(() => null)),
    [db, asked],
  );
  const keep = async () => {
    await navigator.storage.persist();
    setAsked(asked + 1);
  };
  if (!space) return null;
  const { usedMb, freeMb, isKept } = space;
  return (
    <div className="data-part">
      <h3>{t('spaceTitle')}</h3>
      <p>
        {t('spaceUsed', { used: sizeText(t.language, usedMb) })}{' '}
        {freeMb !== null && t('spaceFree', { free: sizeText(t.language, freeMb) })}
      </p>
      {freeMb !== null && freeMb < LITTLE_MB && <Notice tone="problem">{t('spaceLow')}</Notice>}
      {isKept !== false && <p className="hint">{t(isKept ? 'keptSafe' : 'keptAnyway')}</p>}
      {isKept === false && (
        <p className="data-buttons">
          <button type="button" className="button" onClick={() => void keep()}>
            {t('keepSafe')}
          </button>
        </p>
      )}
    </div>
  );
}

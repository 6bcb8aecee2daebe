import { useEffect, useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';

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

/** The space that the data take, how much more would fit, and whether the browser may clear them. */
export function StoragePart() {
  const t = useTexts();
  const [space, setSpace] = useState<Space | null>(null);
  useEffect(() => {
    readSpace().then(setSpace, () => setSpace(null));
  }, []);
  const keep = async () => {
    await navigator.storage.persist();
    setSpace(await readSpace());
  };
  if (!space) return null;
  const { usedMb, freeMb, isKept } = space;
  return (
    <div className="data-part">
      <h3>{t('spaceTitle')}</h3>
      <p>
        {t('spaceUsed', { used: t.number(usedMb) })}{' '}
        {freeMb !== null && t('spaceFree', { free: t.number(freeMb) })}
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

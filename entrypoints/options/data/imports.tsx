import { type DragEvent, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { ImportDialogs } from '../../shared/transfer/import-dialogs';
import { Paste } from '../../shared/transfer/paste';
import { givenFiles, PickFiles } from '../../shared/transfer/pick-files';
import { type Given, useImport } from '../../shared/transfer/use-import';

/** Files in: picked, dropped or pasted, several at once. */
export function Imports() {
  const t = useTexts();
  const [isOver, setOver] = useState(false);
  const running = useImport();
  const { isBusy } = running;
  const take = (given: Given[]) => {
    if (given.length > 0 && !isBusy) void running.start(given);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(givenFiles(event.dataTransfer.files));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      className="data-part drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h3>{t('importTitle')}</h3>
      <p className="hint">{t('importText')}</p>
      <div className="data-buttons">
        <PickFiles isOff={isBusy} onFiles={take}>
          {t('importButton')}
        </PickFiles>
        <Paste isOff={isBusy} onPasted={take} />
      </div>
      <ImportDialogs running={running} />
    </div>
  );
}

import { Icon } from '@/components/icon';
import { useTexts } from '@/lib/i18n/react';
import { ImportDialogs } from '../../shared/transfer/import-dialogs';
import { Paste } from '../../shared/transfer/paste';
import { PickFiles } from '../../shared/transfer/pick-files';
import { type Given, useImport } from '../../shared/transfer/use-import';
import { useGiven } from './use-given';

/**
 * The managers' days in: files picked, or dropped anywhere on the report, several at once; their text pasted with
 * the button, or straight onto the page.
 */
export function TakeIn() {
  const t = useTexts();
  const running = useImport();
  const { isBusy } = running;
  const take = (given: Given[]) => void running.start(given);
  const isOver = useGiven({
    isOff: isBusy,
    nameOf: (n) => t('pastedName', { n }),
    onGiven: take,
    onRefused: (error) => void running.refuse(error),
  });
  return (
    <>
      <PickFiles isOff={isBusy} onFiles={take}>
        {t('importButton')}
      </PickFiles>
      <Paste isOff={isBusy} onPasted={take} />
      {isOver && (
        <div className="drop-veil">
          <p>
            <Icon name="down" size={22} />
            {t('dropDays')}
          </p>
        </div>
      )}
      <div className="transfer-said">
        <ImportDialogs running={running} />
      </div>
    </>
  );
}

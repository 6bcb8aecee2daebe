import { useId, useState } from 'react';
import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import { fromTextBlocks, TransferError } from '@/lib/transfer';
import { transferFaultText } from './fault-text';
import type { Given } from './use-import';

/** Days that colleagues sent as text. */
export function Paste(props: { isOff: boolean; onPasted: (given: Given[]) => void }) {
  const t = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setOpen(false);
    setText('');
    setProblem(null);
  };
  const take = async () => {
    try {
      const nameOf = (n: number) => t('pastedName', { n });
      const files = await fromTextBlocks(text, nameOf);
      props.onPasted(files.map((file, i) => ({ name: nameOf(i + 1), file })));
      close();
    } catch (error) {
      const isNone = error instanceof TransferError && error.code === 'not-ours';
      setProblem(isNone ? t('pasteNothing') : transferFaultText(t, error));
    }
  };
  return (
    <>
      <button type="button" className="button" disabled={props.isOff} onClick={() => setOpen(true)}>
        {t('paste')}
      </button>
      {isOpen && (
        <Confirm title={t('pasteTitle')} yes={t('goOn')} onYes={() => void take()} onCancel={close}>
          <label className="label" htmlFor={id}>
            {t('pasteLabel')}
          </label>
          <textarea
            id={id}
            className="field pasted"
            rows={8}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {problem && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
        </Confirm>
      )}
    </>
  );
}

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTexts } from '@/lib/i18n/react';

/** Asks before something that cannot simply be taken back. Escape and Cancel leave all as it is. */
export function Confirm(props: {
  title: string;
  children: ReactNode;
  /** Left out where there is nothing to say yes to: then it can only be closed. */
  yes?: string | undefined;
  danger?: boolean;
  /** Something has to be said first. */
  isOff?: boolean;
  onYes: () => void;
  onCancel: () => void;
}) {
  const t = useTexts();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page: only then the browser gives the focus back to what asked.
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      <h2 id={id}>{props.title}</h2>
      {props.children}
      <p className="confirm-answers">
        <button type="button" className="button" onClick={props.onCancel}>
          {t(props.yes === undefined ? 'close' : 'cancel')}
        </button>
        {props.yes !== undefined && (
          <button
            type="button"
            className="button"
            data-look={props.danger ? 'danger' : 'primary'}
            disabled={props.isOff}
            onClick={props.onYes}
          >
            {props.yes}
          </button>
        )}
      </p>
    </dialog>
  );
}

import type { ReactNode } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { Icon } from './icon';

/** Something that was done or went wrong, with what can be done about it. */
export function Notice(props: {
  tone: 'done' | 'problem' | 'hint';
  children: ReactNode;
  action?: { label: string; run: () => void } | undefined;
  onClose?: (() => void) | undefined;
}) {
  const t = useTexts();
  return (
    <div className="notice" data-tone={props.tone}>
      <p role={props.tone === 'problem' ? 'alert' : 'status'}>{props.children}</p>
      {props.action && (
        <button type="button" className="button" data-size="s" onClick={props.action.run}>
          {props.action.label}
        </button>
      )}
      {props.onClose && (
        <button
          type="button"
          className="button"
          data-look="icon"
          data-size="s"
          aria-label={t('close')}
          onClick={props.onClose}
        >
          <Icon name="close" size={13} />
        </button>
      )}
    </div>
  );
}

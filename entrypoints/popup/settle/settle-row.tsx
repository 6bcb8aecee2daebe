import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from '@/components/icon';

export interface AnswerButton {
  id: string;
  label: string;
  icon?: IconName | undefined;
  onClick: () => void;
}

/** One thing that is asked: what it is about, and the answers, one click each. */
export function SettleRow(props: {
  client: string;
  about: string;
  answers?: readonly AnswerButton[];
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <li className="settle-row">
      <p id={id} className="settle-text">
        <b>{props.client}</b> <span>{props.about}</span>
      </p>
      {props.answers && (
        <span className="chips">
          {props.answers.map(({ id: answer, label, icon, onClick }) => (
            <button
              key={answer}
              type="button"
              className="button"
              data-size="s"
              aria-describedby={id}
              onClick={onClick}
            >
              {icon && <Icon name={icon} size={14} />}
              {label}
            </button>
          ))}
        </span>
      )}
      {props.children}
    </li>
  );
}

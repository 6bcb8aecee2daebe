import { type KeyboardEvent, useId } from 'react';
import { Icon, type IconName } from './icon';
import { Problem } from './problem';

export interface Choice<T extends string> {
  id: T;
  label: string;
  icon?: IconName;
}

/**
 * One of a few: native radios that look like chips. Arrow keys move, a digit picks at once, Enter sends the form
 * around them.
 */
export function ChoiceGroup<T extends string>(props: {
  label: string;
  choices: readonly Choice<T>[];
  value: T | null;
  onPick: (id: T) => void;
  required?: boolean;
  /** What is wrong with the choice, said under it. */
  problem?: string | null;
}) {
  const id = useId();
  const pickByDigit = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    const choice = props.choices[Number(event.key) - 1];
    if (!choice) return;
    event.preventDefault();
    props.onPick(choice.id);
    document.getElementById(`${id}-${choice.id}`)?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      aria-invalid={props.problem ? true : undefined}
      aria-describedby={props.problem ? `${id}-problem` : undefined}
      className="choice"
      onKeyDown={pickByDigit}
    >
      <span id={id} className="label">
        {props.label}
      </span>
      <div className="chips">
        {props.choices.map((choice) => (
          <label key={choice.id} className="chip">
            <input
              id={`${id}-${choice.id}`}
              type="radio"
              name={id}
              checked={choice.id === props.value}
              required={props.required}
              onChange={() => props.onPick(choice.id)}
            />
            {choice.icon && <Icon name={choice.icon} size={15} />}
            {choice.label}
          </label>
        ))}
      </div>
      <Problem id={`${id}-problem`}>{props.problem}</Problem>
    </div>
  );
}

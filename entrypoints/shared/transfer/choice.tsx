import { useId } from 'react';

/** A labelled list to choose one of, with an example of what the choice holds. */
export function Choice(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  hint?: string | undefined;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <span>
        <select
          id={id}
          className="field"
          value={props.value}
          onChange={({ target }) => props.onChange(target.value)}
        >
          {props.options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        {props.hint && <span className="hint example">{props.hint}</span>}
      </span>
    </>
  );
}

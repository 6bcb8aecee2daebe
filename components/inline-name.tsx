import { useState } from 'react';

/** A name that is changed where it stands: kept when the field is left or Enter pressed, Escape takes it back. */
export function InlineName(props: {
  label: string;
  value: string;
  onSave: (name: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const [shown, setShown] = useState(props.value);
  // At once, not in an effect: that may come when something is typed already.
  if (shown !== props.value) {
    setShown(props.value);
    setTyped(props.value);
  }
  const keep = () => {
    const name = typed.trim();
    if (name === '') setTyped(props.value);
    else if (name !== props.value) props.onSave(name);
  };
  return (
    <input
      className="field inline-name"
      aria-label={props.label}
      autoComplete="off"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={keep}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur();
        if (key === 'Escape') setTyped(props.value);
      }}
    />
  );
}

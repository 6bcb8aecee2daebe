/** A labelled choice of one; '' is the choice called `none`, where there is one. */
export function Choose(props: {
  label: string;
  none?: string;
  options: readonly { id: string; name: string }[];
  value: string;
  onPick: (id: string) => void;
}) {
  const { none, options, value } = props;
  // What is stored must be shown, also where nobody knows its name any more.
  const isLost = value !== '' && !options.some(({ id }) => id === value);
  return (
    <label>
      <span className="label">{props.label}</span>
      <select className="field" value={value} onChange={({ target }) => props.onPick(target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {isLost && <option value={value}>{value}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

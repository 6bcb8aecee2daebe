import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { Problem } from './problem';

export interface ClientOption {
  id: string;
  name: string;
  /** Where the client is known from, to tell two of one name apart. */
  hint: string;
}

/** A known client, or the name of a new one (`id` is `null`). */
export interface ClientChoice {
  id: string | null;
  name: string;
}

/** Finds a client while its name is typed; a name that nobody has is a new client. */
export function ClientField(props: {
  label: string;
  value: ClientChoice;
  find: (text: string) => Promise<ClientOption[]>;
  onChange: (choice: ClientChoice) => void;
  /** What is wrong with it, said under it. */
  problem?: string | null;
  autoFocus?: boolean;
  hideLabel?: boolean;
}) {
  const t = useTexts();
  const id = useId();
  const [options, setOptions] = useState<ClientOption[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { value, find, onChange } = props;
  const { name } = value;

  useEffect(() => {
    let wanted = true;
    if (isOpen) find(name.trim()).then((found) => wanted && setOptions(found));
    return () => {
      wanted = false;
    };
  }, [find, name, isOpen]);

  const pick = (option: ClientOption) => {
    onChange({ id: option.id, name: option.name });
    setOpen(false);
    setActive(-1);
  };
  const type = (text: string) => {
    onChange({ id: null, name: text });
    setOpen(true);
    setActive(-1);
  };
  /** A name typed in full is the client of that name. */
  const leave = () => {
    setOpen(false);
    const same = options.filter((o) => o.name.toLowerCase() === name.trim().toLowerCase());
    const [only] = same;
    if (value.id === null && only && same.length === 1) pick(only);
  };
  const move = (event: KeyboardEvent) => {
    const shown = isOpen && options.length > 0;
    const chosen = options[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : options.length;
      setActive((active + step + (active < 0 && step > 1 ? 1 : 0)) % (options.length || 1));
    } else if (event.key === 'Enter' && shown && chosen) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setOpen(false);
    }
  };
  const isShown = isOpen && options.length > 0;
  return (
    <div className="client-field">
      <label className={props.hideLabel ? 'unseen' : 'label'} htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="field"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={props.problem ? `${id}-problem` : undefined}
        placeholder={t('clientPlaceholder')}
        // biome-ignore lint/a11y/noAutofocus: the form was opened to type this
        autoFocus={props.autoFocus}
        value={name}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setOpen(name === '' || value.id === null)}
        onBlur={leave}
        onKeyDown={move}
      />
      <div id={`${id}-list`} role="listbox" aria-label={props.label} hidden={!isShown}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            {option.name}
            <span className="hint">{option.hint}</span>
          </div>
        ))}
      </div>
      <Problem id={`${id}-problem`}>{props.problem}</Problem>
    </div>
  );
}

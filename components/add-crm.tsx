import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { type Address, type AddressProblem, parseAddress } from '@/lib/sites/address';
import { readableAddress } from '@/lib/sites/readable';

const PROBLEMS: Record<AddressProblem, TextKey> = {
  empty: 'addressEmpty',
  'not-an-address': 'addressNotOne',
  'product-name': 'addressProductName',
  'vendor-page': 'addressVendorPage',
  'browser-page': 'addressBrowserPage',
  file: 'addressFile',
  'unsupported-scheme': 'addressScheme',
  'has-password': 'addressPassword',
};

/**
 * Asks for the address of a CRM. `onAdd` is called straight from the click, as browsers want it; `isWide` where all
 * accounts of the vendor are meant.
 */
export function AddCrm(props: {
  onAdd: (address: Address, isWide: boolean) => void;
  isBusy: boolean;
  label?: string;
  button?: string;
  /** Why an address that is one can't be taken, or `null`. */
  refuse?: (address: Address) => string | null;
  /** What came of the last try. */
  children?: ReactNode;
}) {
  const t = useTexts();
  const id = useId();
  const [text, setText] = useState('');
  const [isWide, setWide] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const parsed = parseAddress(text);
  const wide = parsed.ok ? parsed.wide : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const why = parsed.ok ? (props.refuse?.(parsed) ?? null) : t(PROBLEMS[parsed.code]);
    setProblem(why);
    if (parsed.ok && why === null) props.onAdd(parsed, isWide && parsed.wide !== null);
  };
  return (
    <form className="add-crm" noValidate onSubmit={submit}>
      <label className="label" htmlFor={id}>
        {props.label ?? t('crmAddress')}
      </label>
      <div className="add-crm-line">
        <input
          id={id}
          className="field"
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="https://crm.example.com"
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(null);
          }}
        />
        <button className="button" data-look="primary" type="submit" disabled={props.isBusy}>
          {props.button ?? t('addCrm')}
        </button>
      </div>
      <p id={`${id}-problem`} className="problem" role="alert">
        {problem}
      </p>
      <p id={`${id}-hint`} className="hint" hidden={problem !== null}>
        {parsed.ok
          ? t('willWorkOn', { address: readableAddress(parsed.address) })
          : t('addressHint')}
      </p>
      {wide && (
        <label className="check">
          <input
            type="checkbox"
            checked={isWide}
            onChange={({ target }) => setWide(target.checked)}
          />
          {t('allAccounts', { vendor: wide.vendor })}
        </label>
      )}
      {props.children}
    </form>
  );
}

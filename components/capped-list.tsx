import { type ReactNode, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { MoreButton } from './more-button';

/** A list that shows its first rows, and the rest when asked. */
export function CappedList<T>(props: {
  items: readonly T[];
  cap: number;
  label?: string | undefined;
  testId?: string | undefined;
  className?: string;
  children: (item: T, index: number) => ReactNode;
}) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const hidden = props.items.length - props.cap;
  const shown = isOpen ? props.items : props.items.slice(0, props.cap);
  return (
    <>
      <ul className={props.className} aria-label={props.label} data-testid={props.testId}>
        {shown.map(props.children)}
      </ul>
      {hidden > 0 && <MoreButton {...{ t, hidden, isOpen }} onToggle={() => setOpen(!isOpen)} />}
    </>
  );
}

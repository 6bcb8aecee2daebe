import type { ReactNode } from 'react';
import type { CountKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';

/** A plural text whose number stands in an element of its own, e.g. `of <b>27</b> contacts`. */
export function WithNumber(props: {
  text: CountKey;
  n: number;
  children: (number: string) => ReactNode;
}) {
  const t = useTexts();
  const [before, after] = t.count(props.text, props.n, { n: '{n}' }).split('{n}');
  return (
    <>
      {before}
      {props.children(t.number(props.n))}
      {after}
    </>
  );
}

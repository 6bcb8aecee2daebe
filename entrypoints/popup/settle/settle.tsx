import type { ReactNode } from 'react';
import { CappedList } from '@/components/capped-list';

/** How many of each question are shown before "Show more". */
const CAP = 2;

/** One question about some saves; nothing where there are none. */
export function Settle<T>(props: {
  title: string;
  items: readonly T[];
  testId?: string;
  children: (item: T) => ReactNode;
}) {
  if (props.items.length === 0) return null;
  return (
    <section className="settle">
      <h2>{props.title}</h2>
      <CappedList items={props.items} cap={CAP} testId={props.testId} label={props.title}>
        {props.children}
      </CappedList>
    </section>
  );
}

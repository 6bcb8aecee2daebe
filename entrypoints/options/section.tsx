import type { ReactNode } from 'react';

/** One subject of the options. */
export function Section(props: { id: string; title: string; text?: string; children: ReactNode }) {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-title`} className="section">
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.text && <p className="section-text">{props.text}</p>}
      {props.children}
    </section>
  );
}

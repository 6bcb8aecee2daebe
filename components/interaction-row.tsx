import type { ReactNode } from 'react';
import type { InteractionKind, Outcome } from '@/lib/funnel';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { Icon } from './icon';
import { KINDS } from './kinds';

/** What a list says of one interaction, in words. */
export interface RowFacts {
  client: string;
  kind: InteractionKind | null;
  /** Names of the stages; `null` where nobody knows, or none was picked. */
  from: string | null;
  to: string | null;
  outcome: Outcome;
  reason: string | null;
  /** Said instead of the outcome, where that alone would mislead. */
  note?: string | null;
  /** Instant with offset. */
  at: string;
}

const OUTCOMES: Record<Outcome, TextKey> = {
  advanced: 'outcomeAdvanced',
  held: 'outcomeHeld',
  regressed: 'outcomeRegressed',
  baseline: 'outcomeBaseline',
  untagged: 'outcomeUntagged',
};

/** "Call · Qualified → Proposal"; "Call · Qualified" where no stage was picked. */
export function usePath(): (facts: Pick<RowFacts, 'kind' | 'from' | 'to'>) => string {
  const t = useTexts();
  return ({ kind, from, to }) => {
    const told = kind ? t(KINDS[kind].name) : t('contact');
    const path = to === null ? from : t('path', { from: from ?? t('placeUnknown'), to });
    return path === null ? told : `${told} · ${path}`;
  };
}

/** One interaction: whom with, how, from where to where, and what came of it. */
export function InteractionRow(
  props: RowFacts & {
    /** Where lists mix managers and days. */
    who?: string | undefined;
    day?: string | null;
    children?: ReactNode;
  },
) {
  const t = useTexts();
  const path = usePath();
  const { outcome, reason, note } = props;
  const said = note ?? t(OUTCOMES[outcome]);
  return (
    <li className="row" data-outcome={outcome}>
      <span className="row-mark">
        <Icon name={outcome} size={14} />
      </span>
      <div className="row-text">
        <p className="row-client">{props.client}</p>
        <p className="row-path">{path(props)}</p>
        {props.who && <p className="row-who">{props.who}</p>}
        <p className={outcome === 'advanced' ? 'unseen' : 'row-said'}>
          {reason ? t('saidBecause', { said, reason }) : said}
        </p>
      </div>
      <div className="row-side">
        <time dateTime={props.at}>
          {props.day && `${t.date(props.day)}, `}
          {t.time(props.at)}
        </time>
        {props.children}
      </div>
    </li>
  );
}

import { usePath } from '@/components/interaction-row';
import { useTexts } from '@/lib/i18n/react';
import { type PendingRecord, settlePending } from '@/lib/store';
import type { Writer } from '../../shared/use-write';
import { type Funnels, stageName } from '../stage-names';
import { Settle } from './settle';
import { SettleRow } from './settle-row';

/** Saves of which nobody knows whether the CRM took them. They count once the user says yes. */
export function Undecided(props: {
  saves: readonly PendingRecord[];
  funnels: Funnels;
  write: Writer['write'];
}) {
  const t = useTexts();
  const path = usePath();
  const answer = (id: string, how: 'saved' | 'not-saved') =>
    void props.write((db, edit) => settlePending(db, id, how, edit));
  return (
    <Settle title={t('undecidedTitle')} items={props.saves} testId="undecided">
      {({ id, clientName, draft }) => {
        const from = stageName(props.funnels, draft.funnel, draft.stageShownByCrm);
        const to = stageName(props.funnels, draft.funnel, draft.resultingStage);
        const about = path({ kind: draft.kind, from, to });
        return (
          <SettleRow
            key={id}
            client={clientName ?? t('noClientYet')}
            about={`${about} · ${t.time(draft.at)}`}
            answers={[
              { id: 'yes', label: t('yes'), onClick: () => answer(id, 'saved') },
              { id: 'no', label: t('no'), onClick: () => answer(id, 'not-saved') },
            ]}
          />
        );
      }}
    </Settle>
  );
}

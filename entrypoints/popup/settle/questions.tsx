import { usePath } from '@/components/interaction-row';
import { KIND_IDS, KINDS } from '@/components/kinds';
import { useTexts } from '@/lib/i18n/react';
import { amendInteraction, deleteInteraction, type ListedInteraction } from '@/lib/store';
import { useToday } from '../../shared/today';
import type { Writer } from '../../shared/use-write';
import { type Funnels, rowFacts } from '../stage-names';
import { Settle } from './settle';
import { SettleRow } from './settle-row';

export interface QuestionProps {
  rows: readonly ListedInteraction[];
  funnels: Funnels;
  write: Writer['write'];
}

/** "Call · Qualified · 14:05", with the day where it isn't today. */
export function useAbout(funnels: Funnels): (row: ListedInteraction) => string {
  const t = useTexts();
  const path = usePath();
  const today = useToday();
  return (row) => {
    const when = row.day === today ? t.time(row.at) : t.shortDay(row.day);
    return `${path(rowFacts(t, funnels, row))} · ${when}`;
  };
}

/** A save whose form told no kind and that got no pick: no contact until somebody says so (rule 6). */
export function Unsure({ rows, funnels, write }: QuestionProps) {
  const t = useTexts();
  const about = useAbout(funnels);
  return (
    <Settle title={t('unsureTitle')} items={rows}>
      {(row) => (
        <SettleRow
          key={row.id}
          client={row.clientName ?? t('noClientYet')}
          about={about(row)}
          answers={[
            ...KIND_IDS.map((kind) => ({
              id: kind,
              label: t(KINDS[kind].name),
              icon: KINDS[kind].icon,
              onClick: () => void write((db, edit) => amendInteraction(db, row.id, { kind }, edit)),
            })),
            {
              id: 'not-a-contact',
              label: t('notAContact'),
              onClick: () => void write((db, edit) => deleteInteraction(db, row.id, edit)),
            },
          ]}
        />
      )}
    </Settle>
  );
}

/** A contact with no stage picked: counts as a contact, never as a success, until it is tagged. */
export function Untagged({ rows, funnels, write }: QuestionProps) {
  const t = useTexts();
  const about = useAbout(funnels);
  const tag = (id: string, resultingStage: string) =>
    void write((db, edit) => amendInteraction(db, id, { resultingStage }, edit));
  return (
    <Settle title={t('untaggedTitle')} items={rows}>
      {(row) => (
        <SettleRow
          key={row.id}
          client={row.clientName ?? t('noClientYet')}
          about={about(row)}
          answers={(funnels.get(row.funnel)?.stages ?? [])
            .filter(({ archived }) => !archived)
            .map(({ id, name }) => ({ id, label: name ?? id, onClick: () => tag(row.id, id) }))}
        />
      )}
    </Settle>
  );
}

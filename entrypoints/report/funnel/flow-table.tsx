import { StageDot } from '@/components/stage-dot';
import type { Stage } from '@/lib/funnel';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { type Behind, type Filter, type Leaving, leftOf, type StageFlow } from '@/lib/score';
import type { FunnelRecord } from '@/lib/store';
import { Num } from '../behind/behind-context';

const LEAVINGS: readonly (readonly [Leaving, TextKey])[] = [
  ['advanced', 'flowAdvanced'],
  ['regressed', 'flowBack'],
  ['lost', 'flowLost'],
  ['restarted', 'flowRestarted'],
  ['sideways', 'flowSideways'],
];

/** A row per stage: both sides of its sum, with a bar for the clients that it saw. */
export function FlowTable(props: {
  funnel: FunnelRecord;
  rows: readonly StageFlow[];
  perStep: ReadonlyMap<string, number>;
  /** What the contacts per step are narrowed to; the moves themselves are the team's. */
  filter: Filter;
}) {
  const { funnel, rows, perStep, filter } = props;
  const t = useTexts();
  const stageOf = (id: string): Stage =>
    funnel.stages.find((stage) => stage.id === id) ?? { id, kind: 'open' };
  const nameOf = (id: string) => stageOf(id).name ?? id;
  const sawOf = ({ start, entered }: StageFlow) => start + entered;
  const most = Math.max(1, ...rows.map(sawOf));
  // What hardly ever happens has a column only where it did.
  const leavings = LEAVINGS.filter(
    ([key]) => key === 'advanced' || key === 'lost' || rows.some((row) => row[key] > 0),
  );
  return (
    <div className="table-scroll">
      <table className="flow-table" aria-labelledby="flow-title">
        <thead>
          <tr>
            <th scope="col">{t('columnStage')}</th>
            <th scope="col">{t('flowStart')}</th>
            <th scope="col">
              <Sign of="+" />
              {t('flowEntered')}
            </th>
            <th scope="col" className="flow-sum">
              <Sign of="=" />
              {t('flowSum')}
            </th>
            {leavings.map(([key, label], index) => (
              <th key={key} scope="col">
                <Sign of={index === 0 ? '=' : '+'} />
                {t(label)}
              </th>
            ))}
            <th scope="col">
              <Sign of="+" />
              {t('flowStill')}
            </th>
            <th scope="col" className="unprinted">
              {t('flowPerStep')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.stage} data-adds-up={sawOf(row) === leftOf(row) + row.still}>
              <th scope="row">
                <span className="flow-stage">
                  <StageDot stage={stageOf(row.stage)} />
                  {nameOf(row.stage)}
                </span>
                <span
                  className="flow-bar"
                  aria-hidden="true"
                  data-colour={stageOf(row.stage).colour}
                  style={{ inlineSize: `${(100 * sawOf(row)) / most}%` }}
                />
              </th>
              <td>
                <Num
                  n={row.start}
                  behind={{ funnel: funnel.id, stood: { stage: row.stage, when: 'start' } }}
                  title={`${nameOf(row.stage)} · ${t('flowStart')}`}
                />
              </td>
              <td>
                <Num
                  n={row.entered}
                  behind={{ funnel: funnel.id, entered: row.stage }}
                  title={`${nameOf(row.stage)} · ${t('flowEntered')}`}
                />
              </td>
              <td className="flow-sum">
                <Num
                  n={sawOf(row)}
                  behind={{
                    ...{ funnel: funnel.id, entered: row.stage },
                    stood: { stage: row.stage, when: 'start' },
                  }}
                  title={`${nameOf(row.stage)} · ${t('flowSum')}`}
                />
              </td>
              {leavings.map(([key, label]) => (
                <td key={key} data-leaving={key}>
                  <Num
                    n={row[key]}
                    behind={{ funnel: funnel.id, left: row.stage, leaving: key }}
                    title={`${nameOf(row.stage)} · ${t(label)}`}
                  />
                </td>
              ))}
              <td>
                <Num
                  n={row.still}
                  behind={{ funnel: funnel.id, stood: { stage: row.stage, when: 'end' } }}
                  title={`${nameOf(row.stage)} · ${t('flowStill')}`}
                />
              </td>
              <td className="unprinted">
                <PerStep
                  n={perStep.get(row.stage)}
                  behind={{ ...filter, funnel: funnel.id, from: row.stage }}
                  title={`${nameOf(row.stage)} · ${t('flowPerStep')}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Contacts that a step took here; nothing where nobody made one. */
function PerStep(props: { n: number | undefined; behind: Behind; title: string }) {
  const t = useTexts();
  const { n, ...more } = props;
  if (n === undefined) return <span className="num-none">–</span>;
  return (
    <Num n={n} {...more}>
      {t.decimal(n)}
    </Num>
  );
}

/** The sum's sign before a column's name; nothing to a screen reader. */
function Sign({ of }: { of: string }) {
  return (
    <span className="flow-sign" aria-hidden="true">
      {of}
    </span>
  );
}

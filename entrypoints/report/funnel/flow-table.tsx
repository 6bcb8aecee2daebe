import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { type Leaving, leftOf, type StageFlow } from '@/lib/score';
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
}) {
  const { funnel, rows, perStep } = props;
  const t = useTexts();
  const nameOf = (id: string) => funnel.stages.find((stage) => stage.id === id)?.name ?? id;
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
                {nameOf(row.stage)}
                <span
                  className="flow-bar"
                  aria-hidden="true"
                  style={{ inlineSize: `${(100 * sawOf(row)) / most}%` }}
                />
              </th>
              <td>{t.number(row.start)}</td>
              <td>
                <Num
                  n={row.entered}
                  behind={{ funnel: funnel.id, entered: row.stage }}
                  title={`${nameOf(row.stage)} · ${t('flowEntered')}`}
                />
              </td>
              <td className="flow-sum">{t.number(sawOf(row))}</td>
              {leavings.map(([key, label]) => (
                <td key={key} data-leaving={key}>
                  <Num
                    n={row[key]}
                    behind={{ funnel: funnel.id, left: row.stage, leaving: key }}
                    title={`${nameOf(row.stage)} · ${t(label)}`}
                  />
                </td>
              ))}
              <td>{t.number(row.still)}</td>
              <td className="unprinted">
                {perStep.has(row.stage) ? t.decimal(perStep.get(row.stage) ?? 0) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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

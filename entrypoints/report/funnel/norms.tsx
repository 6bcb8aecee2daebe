import type { Texts } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import type { Behind, Norm, Quartiles } from '@/lib/score';
import type { Lists } from '../answers';
import { Num } from '../behind/behind-context';

const whole = (t: Texts, n: number) => (Number.isInteger(n) ? t.number(n) : t.decimal(n));

/** What a won deal takes, funnel by funnel: each type of client has its own norm. */
export function Norms(props: {
  norms: Norm[] | undefined;
  lists: Lists;
  /** Deals are one manager's where the report is. */
  manager: string | undefined;
}) {
  const { norms, lists, manager } = props;
  const t = useTexts();
  if (!norms) return null;
  const nameOf = (id: string) => lists.funnels.find((funnel) => funnel.id === id)?.name ?? id;
  return (
    <section className="card part" aria-labelledby="norms-title">
      <h2 id="norms-title">{t('normsTitle')}</h2>
      <p className="part-text">{t('normsText')}</p>
      {norms.length === 0 && <p className="hint">{t('noDeals')}</p>}
      {norms.length > 0 && (
        <div className="table-scroll">
          <table aria-labelledby="norms-title">
            <thead>
              <tr>
                <th scope="col">{t('funnel')}</th>
                <th scope="col">{t('dealsWon')}</th>
                <th scope="col">{t('perWon')}</th>
                <th scope="col">{t('perStep')}</th>
                <th scope="col" className="unprinted">
                  {t('dealsLost')}
                </th>
                <th scope="col" className="unprinted">
                  {t('perLost')}
                </th>
              </tr>
            </thead>
            <tbody>
              {norms.map((norm) => (
                <tr key={norm.funnel}>
                  <th scope="row">{nameOf(norm.funnel)}</th>
                  <td>
                    <Num
                      n={norm.won}
                      behind={{ funnel: norm.funnel, manager, what: 'won' }}
                      title={`${nameOf(norm.funnel)} · ${t('dealsWon')}`}
                    />
                  </td>
                  <td>
                    <Spread
                      of={norm.perWon}
                      behind={{ funnel: norm.funnel, manager, deals: 'won' }}
                      title={`${nameOf(norm.funnel)} · ${t('perWon')}`}
                    />
                  </td>
                  <td>
                    <Spread
                      of={norm.perStep}
                      behind={{ funnel: norm.funnel, manager, deals: 'won' }}
                      title={`${nameOf(norm.funnel)} · ${t('perStep')}`}
                    />
                  </td>
                  <td className="unprinted">
                    <Num
                      n={norm.lost}
                      behind={{ funnel: norm.funnel, manager, what: 'lost' }}
                      title={`${nameOf(norm.funnel)} · ${t('dealsLost')}`}
                    />
                  </td>
                  <td className="unprinted">
                    <Spread
                      of={norm.perLost}
                      behind={{ funnel: norm.funnel, manager, deals: 'lost' }}
                      title={`${nameOf(norm.funnel)} · ${t('perLost')}`}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** The median, and the middle half under it where it is more than that one number. */
function Spread(props: { of: Quartiles | null; behind: Behind; title: string }) {
  const t = useTexts();
  const { of, behind, title } = props;
  if (!of) return <span className="num-none">–</span>;
  return (
    <>
      <Num n={of.median} behind={behind} title={title}>
        <b>{whole(t, of.median)}</b>
      </Num>
      {of.q1 !== of.q3 && (
        <span className="spread">
          {t('middleHalf', { from: whole(t, of.q1), to: whole(t, of.q3) })}
        </span>
      )}
    </>
  );
}

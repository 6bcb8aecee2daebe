import { useEffect, useState } from 'react';
import { THRESHOLD } from '@/lib/crm/recognise/threshold';
import { useTexts } from '@/lib/i18n/react';
import type { SiteRecord } from '@/lib/store';
import { profileOf } from '../../shared/profile-of';
import { readWhy, type Why } from '../../shared/why';

const signed = (score: number) => (score > 0 ? `+${score}` : String(score));

/** "Why here?": by what the last form was known. The signs are the recogniser's own words. */
export function WhyPart({ site }: { site: SiteRecord }) {
  const t = useTexts();
  const [why, setWhy] = useState<Why | null>(null);
  const { id } = site;
  useEffect(() => {
    readWhy(id).then(setWhy, () => setWhy(null));
  }, [id]);
  const profile = profileOf(site);
  return (
    <details className="site-part">
      <summary>{t('whyHere')}</summary>
      {!why && <p className="hint">{t(profile ? 'whyProfile' : 'whyNone')}</p>}
      {why && (
        <>
          <p className="hint">
            {t('whyScore', { at: t.moment(why.at), score: why.score, least: THRESHOLD })}
          </p>
          <ul className="why-list" lang="en">
            {why.reasons.map(({ sign, score }) => (
              <li key={sign}>
                <span className="why-score">{signed(score)}</span> {sign}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

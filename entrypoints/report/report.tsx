import { memo, useEffect, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { BackupReminder } from '../shared/backup/reminder';
import { idle, painted } from '../shared/painted';
import { useDb } from '../shared/store-context';
import type { FirstAnswers } from './answers';
import { BehindContext, type Question } from './behind/behind-context';
import { BehindDrawer } from './behind/behind-drawer';
import { Flow } from './funnel/flow';
import { Norms } from './funnel/norms';
import { Headline } from './headline';
import { ManagersCard } from './managers/managers-card';
import { NoData } from './no-data';
import { Hours, Weekdays } from './parts/patterns';
import { Reasons } from './parts/reasons';
import { Filters } from './query/filters';
import { PeriodBar } from './query/period-bar';
import { periodTitle } from './query/period-title';
import { useAsked } from './query/use-asked';
import { SampleBanner } from './sample/sample-banner';
import { TopBar } from './top-bar';
import { useLists, useReport } from './use-report';
import { WorthAsking } from './worth-asking/worth-asking';

/** The parts, each drawn anew only when its own numbers come. */
const Parts = {
  Headline: memo(Headline),
  Managers: memo(ManagersCard),
  Flow: memo(Flow),
  Reasons: memo(Reasons),
  Norms: memo(Norms),
  Hours: memo(Hours),
  Weekdays: memo(Weekdays),
  WorthAsking: memo(WorthAsking),
};

/** The head's report: who moved clients, where, and what it took. */
export function Report({ first = {} }: { first?: FirstAnswers }) {
  const t = useTexts();
  const db = useDb();
  const asked = useAsked();
  const lists = useLists(first.lists);
  const data = useReport(asked, asked.today, first);
  const [question, setQuestion] = useState<Question | null>(null);
  const { report } = data;
  // Interactions are read for it: after everything that the page is opened for.
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (!data.isComplete) return;
    let isWanted = true;
    void painted()
      .then(idle)
      .then(() => isWanted && setAsking(true));
    return () => {
      isWanted = false;
    };
  }, [data.isComplete]);
  const title = periodTitle(t, asked.period);
  useEffect(() => {
    document.title = `${t('report')} · ${title}`;
  }, [t, title]);
  if (!lists || !report) return <main className="report" aria-busy="true" />;
  const shown = { asked, lists, report };
  const isEmpty = report.total.contacts === 0;
  return (
    <BehindContext value={setQuestion}>
      <SampleBanner db={db} />
      <main className="report" aria-busy={!data.isComplete}>
        <TopBar {...shown} title={title} />
        <BackupReminder />
        <div className="asked">
          <PeriodBar asked={asked} />
          <Filters asked={asked} lists={lists} />
        </div>
        {isEmpty && <NoData asked={asked} lists={lists} />}
        {!isEmpty && (
          <>
            <Parts.Headline {...shown} />
            <Parts.Managers {...shown} />
            <Parts.Flow {...shown} flows={data.flows} />
            <div className="pair">
              <Parts.Reasons {...shown} />
              <Parts.Norms norms={data.norms} lists={lists} manager={asked.filter.manager} />
            </div>
            {isAsking && <Parts.WorthAsking asked={asked} lists={lists} />}
            <div className="pair unprinted">
              <Parts.Hours hours={data.hours} asked={asked} />
              {asked.period.from !== asked.period.to && <Parts.Weekdays {...shown} />}
            </div>
          </>
        )}
      </main>
      {question && (
        <BehindDrawer
          question={question}
          period={asked.period}
          lists={lists}
          onClose={() => setQuestion(null)}
        />
      )}
    </BehindContext>
  );
}

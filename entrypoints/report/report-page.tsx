import { useRoute } from '../popup/use-route';
import type { FirstAnswers } from './answers';
import { ClientPage } from './client/client-page';
import { clientOfHash } from './client-hash';
import { Report } from './report';
import { SampleGate } from './sample/sample-gate';

/** The report, and the timeline of one client at `report.html#/client/ID`. */
export function ReportPage({ first }: { first?: FirstAnswers }) {
  const [hash] = useRoute();
  const client = clientOfHash(hash);
  return (
    <SampleGate>
      {client === null ? (
        <Report {...(first && { first })} />
      ) : (
        <ClientPage key={client} client={client} />
      )}
    </SampleGate>
  );
}

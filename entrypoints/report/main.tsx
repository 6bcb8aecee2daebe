import '@/components/styles.css';
import './report.css';
import './headline.css';
import './tables.css';
import './cells.css';
import './bars.css';
import './drawer.css';
import './worth-asking/worth-asking.css';
import './client.css';
import '../shared/transfer/transfer.css';
import './take-in/take-in.css';
import './print.css';
import type { StagemarkDb } from '@/lib/store';
import { mount } from '../shared/mount';
import { SAMPLE_DB } from '../shared/sample-db';
import { spokenLast } from '../shared/spoken';
import { localDay } from '../shared/today';
import { weekStartIn } from '../shared/week-start';
import { clientOfHash } from './client-hash';
import { readAsked } from './query/asked';
import { ReportPage } from './report-page';
import { openShownDb } from './shown-db';
import { readFirst } from './use-report';

/** What the address asks for is read while the texts are. The sample may have to be made first, a client's page asks otherwise. */
async function shown(db: StagemarkDb) {
  if (db.name === SAMPLE_DB || clientOfHash(location.hash) !== null) return <ReportPage />;
  const today = localDay();
  const asked = readAsked(location.search, today, weekStartIn(spokenLast()));
  return <ReportPage first={await readFirst(db, asked, today)} />;
}

void openShownDb().then((db) => mount(shown, db));

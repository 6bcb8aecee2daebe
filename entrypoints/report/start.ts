import '@/components/styles.css';
import '../shared/transfer/transfer.css';
import './report.css';
import './headline.css';
import './tables.css';
import './cells.css';
import './bars.css';
import './drawer.css';
import './worth-asking/worth-asking.css';
import './client.css';
import './take-in/take-in.css';
import './print.css';
import type { StagemarkDb } from '@/lib/store';
import { SAMPLE_DB } from '../shared/sample-db';
import { expectTexts, spokenLast } from '../shared/spoken';
import { localDay } from '../shared/today-is';
import { weekStartIn } from '../shared/week-start';
import { type FirstAnswers, readFirst } from './answers';
import { clientOfHash } from './client-hash';
import { readAsked } from './query/asked';
import { openShownDb } from './shown-db';

/** The store that the page's address asks for, and what is read of it already. */
export interface Started {
  db: StagemarkDb;
  first: Promise<{ first?: FirstAnswers }>;
}

/** What the address asks for. The sample may have to be made first, a client's page asks otherwise. */
async function readShown(db: StagemarkDb): Promise<{ first?: FirstAnswers }> {
  if (db.name === SAMPLE_DB || clientOfHash(location.hash) !== null) return {};
  const today = localDay();
  const asked = readAsked(location.search, today, weekStartIn(spokenLast()));
  return { first: await readFirst(db, asked, today) };
}

/** Reads while React and the page itself are being loaded: that takes as long as reading a month. */
async function start(): Promise<void> {
  expectTexts();
  const page = import('./main');
  const db = await openShownDb();
  const started = { db, first: readShown(db) };
  await (await page).show(started);
}

void start();

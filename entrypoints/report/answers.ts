import {
  type Goals,
  type Norm,
  type Pair,
  type Report,
  readFlows,
  readGoals,
  readHours,
  readNorms,
  readReport,
  type StageFlow,
  spansOf,
} from '@/lib/score';
import {
  type FunnelRecord,
  listFunnels,
  listManagers,
  listSites,
  type ManagerRecord,
  type SiteRecord,
  type StagemarkDb,
} from '@/lib/store';
import type { Asked } from './query/asked';

/** What filters, names and goals are chosen from. */
export interface Lists {
  funnels: FunnelRecord[];
  sites: SiteRecord[];
  managers: ManagerRecord[];
  goals: Goals;
}

export async function readLists(db: StagemarkDb): Promise<Lists> {
  const [funnels, sites, managers, goals] = await Promise.all([
    listFunnels(db),
    listSites(db),
    listManagers(db),
    readGoals(db),
  ]);
  return { funnels, sites, managers, goals };
}

/** A part of the report, and what it was asked for. */
interface Answer<T> {
  key: string;
  data: T;
}

/** What the report shows, as it was read before it was drawn. */
export interface FirstAnswers {
  lists?: Lists;
  report?: Answer<Report>;
  norms?: Answer<Norm[]>;
  flows?: Answer<Map<string, StageFlow[]>>;
  hours?: Answer<Pair[] | null>;
}

/** The questions that the report's address asks. Each names what it was asked for, so that no answer is taken for another's. */
export function questionsOf(db: StagemarkDb, { period, filter }: Asked, today: string) {
  const { from, to } = period;
  const key = JSON.stringify([from, to, filter, today]);
  const query = { period: { from, to }, filter, today };
  const isWhole = spansOf(period).days.length === 0;
  return {
    key,
    report: async () => ({ key, data: await readReport(db, query) }),
    norms: async () => ({ key, data: await readNorms(db, query) }),
    flows: async () => ({ key, data: await readFlows(db, period) }),
    hours: async () => ({ key, data: isWhole ? null : await readHours(db, query) }),
  };
}

/** Reads all that the address asks for. Nothing where it can't be read: the page asks again, and says what is wrong. */
export async function readFirst(
  db: StagemarkDb,
  asked: Asked,
  today: string,
): Promise<FirstAnswers> {
  const ask = questionsOf(db, asked, today);
  try {
    const [lists, report, norms, flows, hours] = await Promise.all([
      readLists(db),
      ...([ask.report(), ask.norms(), ask.flows(), ask.hours()] as const),
    ]);
    return { lists, report, norms, flows, hours };
  } catch {
    return {};
  }
}

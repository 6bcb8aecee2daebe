import { useLiveQuery } from 'dexie-react-hooks';
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
} from '@/lib/store';
import { useDb } from '../shared/store-context';
import type { Asked } from './query/asked';

/** What filters, names and goals are chosen from. */
export interface Lists {
  funnels: FunnelRecord[];
  sites: SiteRecord[];
  managers: ManagerRecord[];
  goals: Goals;
}

export function useLists(): Lists | undefined {
  const db = useDb();
  return useLiveQuery(async () => {
    const [funnels, sites, managers, goals] = await Promise.all([
      listFunnels(db),
      listSites(db),
      listManagers(db),
      readGoals(db),
    ]);
    return { funnels, sites, managers, goals };
  }, [db]);
}

/** All numbers of the page, changing by themselves. Each comes when it is read. */
export interface ReportData {
  report: Report | undefined;
  norms: Norm[] | undefined;
  /** By funnel id. */
  flows: Map<string, StageFlow[]> | undefined;
  hours: Pair[] | undefined;
  /** Whether all of them are what the address asks for now. */
  isComplete: boolean;
}

export function useReport({ period, filter }: Asked, today: string): ReportData {
  const db = useDb();
  const { from, to } = period;
  const key = JSON.stringify([from, to, filter, today]);
  const query = { period: { from, to }, filter, today };
  const report = useLiveQuery(async () => ({ key, data: await readReport(db, query) }), [db, key]);
  const norms = useLiveQuery(async () => ({ key, data: await readNorms(db, query) }), [db, key]);
  const flows = useLiveQuery(async () => ({ key, data: await readFlows(db, period) }), [db, key]);
  const isWhole = spansOf(period).days.length === 0;
  const hours = useLiveQuery(
    async () => ({ key, data: isWhole ? null : await readHours(db, query) }),
    [db, key],
  );
  const all = [report, norms, flows, hours];
  return {
    report: report?.data,
    norms: norms?.data,
    flows: flows?.data,
    hours: report?.data.hours ?? hours?.data ?? undefined,
    isComplete: all.every((each) => each?.key === key),
  };
}

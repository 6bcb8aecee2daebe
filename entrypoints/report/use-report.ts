import type { Norm, Pair, Report, StageFlow } from '@/lib/score';
import { useDb } from '../shared/store-context';
import { useLive } from '../shared/use-live';
import { type FirstAnswers, type Lists, questionsOf, readLists } from './answers';
import type { Asked } from './query/asked';

export function useLists(first?: Lists): Lists | undefined {
  const db = useDb();
  return useLive(() => readLists(db), [db], first);
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

export function useReport(asked: Asked, today: string, first: FirstAnswers): ReportData {
  const db = useDb();
  const ask = questionsOf(db, asked, today);
  const on = [db, ask.key];
  const report = useLive(ask.report, on, first.report);
  const norms = useLive(ask.norms, on, first.norms);
  const flows = useLive(ask.flows, on, first.flows);
  const hours = useLive(ask.hours, on, first.hours);
  const all = [report, norms, flows, hours];
  return {
    report: report?.data,
    norms: norms?.data,
    flows: flows?.data,
    hours: report?.data.hours ?? hours?.data ?? undefined,
    isComplete: all.every((each) => each?.key === ask.key),
  };
}

import type { Report } from '@/lib/score';
import type { AskedState } from './query/use-asked';
import type { Lists } from './use-report';

/** What every part of the report is made from. */
export interface Shown {
  asked: AskedState;
  lists: Lists;
  report: Report;
}

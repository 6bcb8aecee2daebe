import type { Report } from '@/lib/score';
import type { Lists } from './answers';
import type { AskedState } from './query/use-asked';

/** What every part of the report is made from. */
export interface Shown {
  asked: AskedState;
  lists: Lists;
  report: Report;
}

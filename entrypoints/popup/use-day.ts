import * as z from 'zod/mini';
import { addDays } from '@/lib/funnel';
import { goalOf, readGoals, readStreak } from '@/lib/score';
import {
  dayNumbers,
  fallsOfDay,
  getCurrentManager,
  getManager,
  getSetting,
  interactionsOfDay,
  listFunnels,
  listSites,
  type StagemarkDb,
  undecided,
  unsure,
  untagged,
  withoutClient,
} from '@/lib/store';
import { UNKNOWN_MANAGER } from '../shared/people';
import { useDb } from '../shared/store-context';
import { useToday } from '../shared/today';
import { useLive } from '../shared/use-live';

/** Setting: id of the last fall of a number that the user has read about. */
export const FALLS_SEEN = 'falls-seen';

/** What is asked about stays listed for a week, today included. */
const DAYS_ASKED = 6;

/** All that a seller's popup shows of a day. */
export async function readDay(db: StagemarkDb, day: string) {
  const current = await getCurrentManager(db);
  const manager = current ?? UNKNOWN_MANAGER;
  const since = addDays(day, -DAYS_ASKED);
  const [numbers, list, open, funnels, sites, falls, seen, goals] = await Promise.all([
    dayNumbers(db, manager, day),
    interactionsOfDay(db, manager, day),
    Promise.all([
      undecided(db),
      unsure(db, manager, since),
      withoutClient(db, manager, since),
      untagged(db, manager, since),
    ]),
    listFunnels(db),
    listSites(db),
    fallsOfDay(db, manager, day),
    getSetting(db, FALLS_SEEN, z.number(), 0),
    readGoals(db),
  ]);
  const [saves, maybe, clientless, stageless] = open;
  const goal = goalOf(goals, manager).day ?? null;
  return {
    name: current === null ? null : ((await getManager(db, current))?.name ?? current),
    numbers: {
      ...numbers,
      goal,
      streak: goal === null ? 0 : await readStreak(db, manager, day, goal),
    },
    list,
    undecided: saves,
    unsure: maybe,
    withoutClient: clientless,
    untagged: stageless,
    funnels: new Map(funnels.map((funnel) => [funnel.id, funnel])),
    sites,
    falls: falls.filter(({ id = 0 }) => id > seen),
  };
}

export type Day = Awaited<ReturnType<typeof readDay>>;

/** All that the popup shows of today, changing by itself; `undefined` until it is read. */
export function useDay(first?: Day | undefined): Day | undefined {
  const db = useDb();
  const day = useToday();
  return useLive(() => readDay(db, day), [db, day], first);
}

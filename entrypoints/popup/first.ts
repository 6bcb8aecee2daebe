import type { StagemarkDb } from '@/lib/store';
import { type Role, readRole } from '../shared/role';
import { localDay } from '../shared/today';
import { readTeam, type Team } from './head/head-view';
import { type Day, readDay } from './use-day';

/** A head's own day: `popup.html#mine`. */
export const MINE = '#mine';

/** What the popup shows first, read before it is drawn, so that its first frame has its numbers. */
export interface First {
  role?: Role | null;
  team?: Team;
  day?: Day;
}

/** Nothing where it can't be read: the popup asks again, and says what is wrong. */
export async function readFirst(db: StagemarkDb): Promise<First> {
  try {
    const role = await readRole(db);
    if (role === 'head' && location.hash !== MINE) {
      return { role, team: await readTeam(db, localDay()) };
    }
    return { role, day: await readDay(db, localDay()) };
  } catch {
    return {};
  }
}

import { addDays, monthOf } from '@/lib/funnel';
import {
  listFunnels,
  read,
  readFlowMonths,
  readFlows as readMoves,
  type StagemarkDb,
} from '@/lib/store';
import { flowOfPeriod, type Moves, type StageFlow } from './flow';
import { type Period, spansOf } from './period';

type Days = Pick<Period, 'from' | 'to'>;

/** A funnel's moves before and in a period: whole months by their sums, the days around them by their own rows. */
async function movesOf(db: StagemarkDb, funnel: string, { from, to }: Days): Promise<Moves> {
  const first = `${monthOf(from)}-01`;
  const [yesterday, { months, days }] = [addDays(from, -1), spansOf({ from, to })];
  const [earlier, started, whole, ...around] = await Promise.all([
    readFlowMonths(db, funnel, ['', monthOf(addDays(first, -1))]),
    from > first ? readMoves(db, funnel, [first, yesterday]) : [],
    months ? readFlowMonths(db, funnel, months) : [],
    ...days.map((span) => readMoves(db, funnel, span)),
  ]);
  const counters = <T extends { n: Moves['before'][number] }>(rows: readonly T[]) =>
    rows.map(({ n }) => n);
  return {
    before: [...counters(earlier), ...counters(started)],
    within: [...counters(whole), ...around.flatMap(counters)],
  };
}

/** The flow through every funnel, by its id. Moves are the whole team's. */
export function readFlows(db: StagemarkDb, period: Days): Promise<Map<string, StageFlow[]>> {
  return read(db, async () => {
    const funnels = await listFunnels(db);
    const moves = await Promise.all(funnels.map(({ id }) => movesOf(db, id, period)));
    return new Map(
      funnels.map((funnel, i) => [
        funnel.id,
        flowOfPeriod(moves[i] ?? { before: [], within: [] }, funnel),
      ]),
    );
  });
}

import { compareInteractions, type FoldState, FRESH, foldClient } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import { read } from './transact';
import { readTimeline, viewOf } from './view';

/**
 * Where a client stands in a funnel: what the picker shows as the stage before (rule 1), and from which
 * `foldStep` says what a pick would count.
 * @param client client id; with no record yet, or no interaction, it stands nowhere (`FRESH`).
 * @param upTo an interaction whose pick is being changed: only what comes before it is folded.
 */
export function clientState(
  db: StagemarkDb,
  client: string,
  funnelId: string,
  upTo: { id: string; at: string } | null = null,
): Promise<FoldState> {
  return read(db, async () => {
    const view = viewOf(db);
    const root = (await view.rootsOf([client])).get(client) ?? client;
    const { rows, start } = await readTimeline(db, view, { root, funnel: funnelId });
    const funnel = await view.funnelOf(funnelId);
    const earlier = upTo ? rows.filter((row) => compareInteractions(row, upTo) < 0) : rows;
    const strict = funnel.strict ?? false;
    return foldClient(earlier, funnel, { strict, start: start?.state ?? FRESH }).state;
  });
}

import * as z from 'zod/mini';
import type { InteractionDraft } from '@/lib/funnel';
import type { ClientRecord, FunnelRecord, ManagerRecord, SiteRecord } from './records';

/** The part of `storage.local` that is needed: another store than the one that may break. */
export interface RescueArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const KEY = 'rescue';

const maybe = z.nullable(z.string());
const entry = z.object({
  interaction: z.object({
    ...{ id: z.string(), at: z.string(), site: z.string(), client: maybe, manager: z.string() },
    ...{ funnel: z.string(), kind: z.nullable(z.enum(['call', 'meeting', 'message'])) },
    ...{ resultingStage: maybe, stageShownByCrm: maybe, stageSaidByManager: maybe },
    ...{ reason: maybe, activity: maybe, claimed: z.boolean(), url: maybe },
  }),
  client: z.nullable(z.looseObject({ id: z.string() })),
});
const row = z.looseObject({ id: z.string(), rev: z.number() });
const stage = z.looseObject({ id: z.string(), kind: z.enum(['open', 'won', 'lost', 'parked']) });

const journal = z.object({
  mark: z.string(),
  entries: z.array(z.unknown()),
  sites: z.array(row),
  funnels: z.array(z.looseObject({ id: z.string(), rev: z.number(), stages: z.array(stage) })),
  managers: z.array(row),
  current: maybe,
});

/** What is kept aside, and the mark of the database that it is of. */
export interface Journal {
  mark: string;
  entries: { interaction: InteractionDraft; client: ClientRecord | null }[];
  sites: SiteRecord[];
  funnels: FunnelRecord[];
  managers: ManagerRecord[];
  current: string | null;
}

/** A journal with nothing in it. */
export function emptyJournal(): Journal {
  return { mark: '', entries: [], sites: [], funnels: [], managers: [], current: null };
}

/** The journal as its schema reads it, entries that it can't read passed over; `null` where there is none. */
export async function readJournal(area: RescueArea): Promise<Journal | null> {
  const parsed = journal.safeParse((await area.get(KEY))[KEY]);
  if (!parsed.success) return null;
  const entries = parsed.data.entries.flatMap((one) => {
    const read = entry.safeParse(one);
    return read.success ? [read.data] : [];
  });
  // As far as counting reads them they were parsed; what else they hold is as this store wrote it.
  return { ...parsed.data, entries } as unknown as Journal;
}

export function writeJournal(area: RescueArea, kept: Journal): Promise<void> {
  return area.set({ [KEY]: kept });
}

/** Forgets what is kept: with everything else that is erased. */
export function dropRescue(area: RescueArea): Promise<void> {
  return area.remove(KEY);
}

import { type Funnel, isReadable } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import type { Checkpoint, Interaction } from './records';

/** The interactions of one root client in one funnel. */
export interface Timeline {
  root: string;
  funnel: string;
}

/** Where the refold asks who belongs together and which stages there are. Previews give another one. */
export interface View {
  /** Roots by client, for the clients asked for; itself where one is linked with none, or has no record yet. */
  rootsOf(clients: readonly string[]): Promise<Map<string, string>>;
  /** Ids of the clients that share the root's timeline; none where it is no root. */
  membersOf(root: string): Promise<string[]>;
  funnelOf(id: string): Promise<Funnel>;
}

/**
 * Roots of many clients in one request. In a transaction, a hundred promises one after the other that ask the
 * store nothing would lose it (Dexie follows no longer), so nothing here is looked up one by one.
 */
export async function rootsOf(
  db: StagemarkDb,
  clients: readonly string[],
): Promise<Map<string, string>> {
  const records = await db.clients.bulkGet([...clients]);
  return new Map(clients.map((client, i) => [client, records[i]?.root ?? client]));
}

/** All clients linked with this root, itself included; none where it is linked into another. */
export async function membersOf(db: StagemarkDb, root: string): Promise<string[]> {
  const members = await db.clients.where('root').equals(root).primaryKeys();
  if (members.length > 0) return members;
  return (await db.clients.get(root)) ? [] : [root];
}

/**
 * The store as it is. A funnel that isn't there has no stages: its interactions are kept, untagged, until it is
 * put, and then folded.
 */
export function viewOf(db: StagemarkDb): View {
  const funnels = new Map<string, Promise<Funnel>>();
  const readFunnel = async (id: string) => (await db.funnels.get(id)) ?? { id, stages: [] };
  return {
    rootsOf: (clients) => rootsOf(db, clients),
    membersOf: (root) => membersOf(db, root),
    funnelOf(id) {
      const known = funnels.get(id) ?? readFunnel(id);
      funnels.set(id, known);
      return known;
    },
  };
}

/** Says which timeline an interaction belongs to; none where it is deleted or its client isn't known. */
export async function timelineFinder(
  view: View,
  interactions: readonly Interaction[],
): Promise<(interaction: Interaction) => Timeline | null> {
  const clients = new Set(interactions.filter(isLive).map(({ client }) => client));
  const roots = await view.rootsOf([...clients]);
  return (interaction) => {
    if (!isLive(interaction)) return null;
    const { client, funnel } = interaction;
    return { root: roots.get(client) ?? client, funnel };
  };
}

/** One text for a timeline, to look it up by. */
export const nameOf = ({ root, funnel }: Timeline) => JSON.stringify([root, funnel]);

/** The timelines that some interactions belong to, by name, and those of them that belong to none. */
export async function timelinesOf(
  view: View,
  interactions: readonly Interaction[],
): Promise<{ timelines: Map<string, Timeline>; apart: Interaction[] }> {
  const timelineOf = await timelineFinder(view, interactions);
  const timelines = new Map<string, Timeline>();
  const apart = interactions.filter((row) => {
    const timeline = timelineOf(row);
    if (timeline) timelines.set(nameOf(timeline), timeline);
    return timeline === null;
  });
  return { timelines, apart };
}

/** An interaction whose client is known. */
export type OfClient = Interaction & { client: string };

/** A timeline as stored. */
export interface StoredTimeline {
  /** Its interactions, deleted ones left out, in no order. */
  rows: OfClient[];
  /** What removed history left of it (rule 15). Of several clients' that were linked, the latest. */
  start: Checkpoint | undefined;
}

/** Reads one timeline. */
export async function readTimeline(
  db: StagemarkDb,
  view: View,
  { root, funnel }: Timeline,
): Promise<StoredTimeline> {
  const members = await view.membersOf(root);
  const kept = await db.checkpoints.bulkGet(members.map((client) => [client, funnel]));
  const start = latestOf(kept);
  // One getAll per member: a cursor over several keys is many times slower for a long timeline.
  const parts = await Promise.all(
    members.map((client) =>
      db.interactions.where('[funnel+client]').equals([funnel, client]).toArray(),
    ),
  );
  return { rows: parts.flat().filter(isLive), start };
}

/** The checkpoint that is furthest in time; instants, not strings. */
export function latestOf(kept: readonly (Checkpoint | undefined)[]): Checkpoint | undefined {
  return kept.reduce((latest, one) => {
    if (!one || (latest && Date.parse(latest.at) >= Date.parse(one.at))) return latest;
    return one;
  }, undefined);
}

/** Whether it belongs to a timeline. */
export function isLive(interaction: Interaction): interaction is OfClient {
  const { client, deletedAt } = interaction;
  return client !== null && deletedAt === null && isReadable(interaction);
}

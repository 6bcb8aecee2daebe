import {
  addDays,
  type Funnel,
  foldClient,
  formatInstant,
  type Interaction,
  type InteractionKind,
} from '@/lib/funnel';
import { type FinishedCycle, finishedCycles } from '@/lib/store';

/** Repeatable chance (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KINDS: InteractionKind[] = ['call', 'call', 'call', 'meeting', 'message', 'message'];
const REASONS = ['postponed', 'waiting', 'courtesy', 'no-answer'];
const REVISION = { rev: 1, editedAt: '2026-11-24T00:00:00.000Z', editedBy: 'b', deletedAt: null };

export interface HistoryInput {
  funnel: Funnel;
  manager: string;
  /** Contacts to be made, about. */
  count: number;
  /** The last day, and how many days before it the first is. */
  today: string;
  days: number;
  seed: number;
}

export interface ManagerHistory {
  interactions: Interaction[];
  cycles: FinishedCycle[];
  clients: string[];
}

type OfClient = Interaction & { client: string };

/** One manager's clients over all the days, each folded as it would have been. */
export function makeHistory(input: HistoryInput): ManagerHistory {
  const { funnel, manager, count, seed } = input;
  const random = randomOf(seed);
  const history: ManagerHistory = { interactions: [], cycles: [], clients: [] };
  while (history.interactions.length < count) {
    const client = `bench/deal/${manager}-${history.clients.length}`;
    history.clients.push(client);
    const rows = makeClient(input, client, random);
    const { steps } = foldClient(rows, funnel, { strict: false });
    history.cycles.push(...finishedCycles({ root: client, funnel: funnel.id }, steps, funnel));
    for (const { interaction, step } of steps) {
      history.interactions.push({ ...interaction, ...step });
    }
  }
  return history;
}

/** Some dozen contacts with one client, a few days apart, until it is won, lost or forgotten. */
function makeClient(input: HistoryInput, client: string, random: () => number): OfClient[] {
  const { funnel, manager, today, days } = input;
  const rows: OfClient[] = [];
  let back = Math.floor(random() * days);
  let place = Math.floor(random() * 2);
  const length = 2 + Math.floor(random() * 18);
  for (let i = 0; i < length && back >= 0; i += 1) {
    const day = addDays(today, -back);
    const chosen = random();
    const isHeld = chosen > 0.3;
    if (chosen < 0.28) place = Math.min(place + 1, funnel.stages.length - 2);
    else if (!isHeld) place = funnel.stages.length - 1;
    const minute = 8 * 60 + Math.floor(random() * 600);
    const ms = Date.parse(`${day}T00:00:00Z`) + (minute - 120) * 60_000 + i;
    const isUntagged = random() < 0.03;
    rows.push({
      ...{ id: `${client}-${i}`, at: formatInstant(ms, 120), day, site: 'bench', client, manager },
      ...{ funnel: funnel.id, kind: KINDS[Math.floor(random() * KINDS.length)] ?? 'call' },
      resultingStage: isUntagged ? null : (funnel.stages[place]?.id ?? null),
      ...{ stageShownByCrm: null, stageSaidByManager: i === 0 ? 'new' : null },
      reason: isHeld && i > 0 ? (REASONS[Math.floor(random() * REASONS.length)] ?? null) : null,
      ...{ activity: null, claimed: false, url: null },
      ...{ outcome: 'untagged', before: null, stepsGained: 0, cycle: 0 },
      ...REVISION,
    });
    back -= Math.floor(random() * 6);
  }
  return rows;
}

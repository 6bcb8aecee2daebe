import { countTimeline, type Kind, type Logged } from '../../model/counting.ts';
import type { Stored } from './read-stored.ts';
import { interactionsOf, isOf, pendingOf, type Truth } from './truth.ts';
import type { BrowserWorld } from './world.ts';

/** What was wrong after a schedule, in numbers and in words. */
export interface Findings {
  lost: number;
  doubled: number;
  wrong: number;
  told: string[];
}

/** The funnel that everybody starts with, as people see it. */
const STAGES: readonly { id: string; kind: Kind }[] = [
  { id: 'contacted', kind: 'open' },
  { id: 'qualified', kind: 'open' },
  { id: 'proposal', kind: 'open' },
  { id: 'negotiation', kind: 'open' },
  { id: 'won', kind: 'won' },
  { id: 'lost', kind: 'lost' },
];
export const STAGE_NAMES = STAGES.map(({ id }) => id.charAt(0).toUpperCase() + id.slice(1));

const idOf = (name: string | null) => name?.toLowerCase() ?? null;

/** Clocks are read around the press, not at it (ms). */
const AROUND = 50;

type Row = Stored['interactions'][number];

/** Where the stored contact is another one than was made. */
function differences(truth: Truth, row: Row, { clients }: Stored): string[] {
  const told: string[] = [];
  const { resultingStage, client, kind } = row;
  if (resultingStage !== idOf(truth.stage)) told.push(`stage ${resultingStage}`);
  if (kind !== 'call') told.push(`kind ${kind}`);
  const record = clients.find(({ id }) => id === client);
  if (record?.recordId !== String(truth.deal.id) || record.name !== truth.deal.name)
    told.push(`client ${record?.type} ${record?.recordId} ${record?.name}`);
  const at = Date.parse(row.at);
  if (!truth.presses.some(([from, to]) => at >= from - AROUND && at <= to + AROUND))
    told.push(`time ${row.at}, pressed ${JSON.stringify(truth.presses)}`);
  return told;
}

/** Compares one contact with what the CRM saved. `mayWait`: its save may still be open. */
function judgeOne(truth: Truth, world: BrowserWorld, stored: Stored, mayWait: boolean): Findings {
  const found: Findings = { lost: 0, doubled: 0, wrong: 0, told: [] };
  const rows = interactionsOf(truth, stored);
  const open = pendingOf(truth, stored).filter(({ state }) => state !== 'refused');
  const isSaved = world.crm.saved.has(truth.text);
  const isAsked = mayWait && open.length > 0;
  if (rows.length > 1 || (rows.length === 1 && open.length > 0)) found.doubled += 1;
  else if (isSaved && rows.length === 0 && !isAsked) found.lost += 1;
  else if (!isSaved && rows.length > 0) found.wrong += 1;
  else if (open.length > 0 && !isAsked) found.wrong += 1;
  if (found.lost + found.doubled + found.wrong > 0) {
    const states = open.map(({ state }) => state).join();
    const [last] = [...world.lastSeen.values()].filter(({ draft }) => isOf(truth, draft.activity));
    const heard = last ? `, it was ${last.state} by ${JSON.stringify(last.evidence)}` : '';
    found.told.push(
      `"${truth.text}" is there ${rows.length} times, open: ${states || 'none'}${heard}`,
    );
  }
  for (const row of rows) {
    const told = differences(truth, row, stored);
    if (told.length > 0) found.told.push(`"${truth.text}" is stored with ${told.join(', ')}`);
    found.wrong += told.length > 0 ? 1 : 0;
  }
  return found;
}

/** Outcomes by the second writing of the rules, over what was really picked. */
function modelOf(truths: readonly Truth[], stored: Stored): Map<string, Logged & { row: Row }> {
  const logged = new Map<string, Logged & { row: Row }>();
  for (const truth of truths) {
    const [row] = interactionsOf(truth, stored);
    if (!row) continue;
    logged.set(row.id, {
      ...{ id: row.id, at: row.at, resultingStage: idOf(truth.stage) },
      ...{ stageShownByCrm: idOf(truth.deal.stage), stageSaidByManager: null, row },
    });
  }
  return logged;
}

/** Contacts whose outcome is not the one that the rules give, and the number of successful ones. */
function countAll(truths: readonly Truth[], stored: Stored) {
  const told: string[] = [];
  let successful = 0;
  for (const own of Map.groupBy(truths, ({ deal }) => deal.id).values()) {
    const logged = modelOf(own, stored);
    const counted = countTimeline([...logged.values()], { stages: STAGES, strict: false });
    for (const [id, { row }] of logged) {
      const { outcome, before, stepsGained } = counted.get(id) ?? { outcome: 'none' };
      if (outcome === 'advanced') successful += 1;
      const isSame =
        row.outcome === outcome && row.before === before && row.stepsGained === stepsGained;
      if (!isSame)
        told.push(`${id} is ${row.outcome} from ${row.before}, the model says ${outcome}`);
    }
  }
  return { told, successful };
}

/** Compares all that was done in this browser with what the store holds, by the seed of its schedule. */
export function judge(
  truths: readonly Truth[],
  world: BrowserWorld,
  stored: Stored,
  mayWait: boolean,
): Map<number, Findings> {
  const bySeed = new Map<number, Findings>();
  const seeds = [...new Set(truths.map(({ seed }) => seed))];
  for (const seed of seeds) {
    const own = truths.filter((truth) => truth.seed === seed);
    const found: Findings = { lost: 0, doubled: 0, wrong: 0, told: [] };
    for (const truth of own) {
      const one = judgeOne(truth, world, stored, mayWait);
      for (const key of ['lost', 'doubled', 'wrong'] as const) found[key] += one[key];
      found.told.push(...one.told);
    }
    const { told } = countAll(own, stored);
    found.wrong += told.length;
    found.told.push(...told);
    bySeed.set(seed, found);
  }
  // What belongs to no schedule is told with the last one.
  const last = bySeed.get(seeds.at(-1) ?? 0);
  const forged = stored.interactions.filter(
    (row) => !truths.some((truth) => interactionsOf(truth, stored).includes(row)),
  );
  const { successful } = countAll(truths, stored);
  const wanted = successful > 0 ? String(successful) : '';
  const common = [
    ...forged.map(({ id, activity }) => `${id} (${activity}) is nobody's`),
    ...(stored.badge === wanted ? [] : [`The badge says "${stored.badge}", not "${wanted}"`]),
  ];
  if (last) last.wrong += common.length;
  last?.told.push(...common);
  return bySeed;
}

import {
  checkTallies,
  checkTimelines,
  type Interaction,
  listPending,
  type StagemarkDb,
} from '@/lib/store';
import { countTimeline } from '../model/counting';
import { SALES } from '../unit/store/helpers';
import { isTaken, type ScheduleRun, type Truth } from './run-schedule';

/** What was wrong after a schedule, in numbers and in words. */
export interface Findings {
  lost: number;
  doubled: number;
  wrong: number;
  told: string[];
}

/** Presses so near each other were made at once: either may be the first. */
const AT_ONCE = 3_000;

/** Compares what the store holds with what the CRM has, and its outcomes with the second writing of the rules. */
export async function judgeRun(run: ScheduleRun): Promise<Findings> {
  const { db } = run.world.life();
  const found: Findings = { lost: 0, doubled: 0, wrong: 0, told: [] };
  const rows = (await db.interactions.toArray()).filter(({ deletedAt }) => deletedAt === null);
  const of = ({ text }: Truth) => rows.filter(({ activity }) => activity?.startsWith(`${text}@`));
  for (const truth of run.truths) {
    const count = of(truth).length;
    const wanted = isTaken(truth) ? 1 : 0;
    if (count === wanted) continue;
    if (count > 1) found.doubled += 1;
    else if (count < wanted) found.lost += 1;
    else found.wrong += 1;
    found.told.push(`${truth.text} is there ${count} times instead of ${wanted}`);
  }
  for (const left of await listPending(db)) {
    if (left.state === 'refused') continue;
    found.told.push(`${left.id} still is ${left.state}`);
    found.wrong += 1;
  }
  const outcomes = await wrongOutcomes(db, run, rows);
  found.wrong += outcomes.length;
  found.told.push(...outcomes);
  return found;
}

async function wrongOutcomes(
  db: StagemarkDb,
  run: ScheduleRun,
  rows: Interaction[],
): Promise<string[]> {
  const told: string[] = [];
  const pressOf = new Map(run.truths.map(({ text, pressedAt }) => [text, pressedAt]));
  let successful = 0;
  for (const own of Map.groupBy(rows, ({ client }) => client).values()) {
    const logged = own.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const presses = logged.map(({ activity }) => pressOf.get(activity?.split('@')[0] ?? '') ?? 0);
    for (const [i, press] of presses.entries()) {
      const before = presses[i - 1];
      if (before !== undefined && before - press > AT_ONCE)
        told.push(`${logged[i]?.id} stands after a later press`);
    }
    const counted = countTimeline(logged, { stages: SALES.stages, strict: false });
    for (const row of logged) {
      const { outcome, before, stepsGained } = row;
      const wanted = counted.get(row.id);
      if (wanted?.outcome === 'advanced') successful += 1;
      const isSame =
        wanted !== undefined &&
        wanted.outcome === outcome &&
        wanted.before === before &&
        wanted.stepsGained === stepsGained;
      if (!isSame) told.push(`${row.id} is ${outcome}, the model says ${wanted?.outcome}`);
    }
  }
  const shown = Number(run.world.out.badge || '0');
  if (shown !== successful) told.push(`The badge says ${run.world.out.badge}, not ${successful}`);
  if ((await checkTallies(db)).length > 0) told.push('The tallies are not those of the contacts');
  const { outcomes, cycles } = await checkTimelines(db);
  if (outcomes.length + cycles.missing.length + cycles.wrong.length > 0)
    told.push('The store finds its own outcomes or cycles wrong');
  return told;
}

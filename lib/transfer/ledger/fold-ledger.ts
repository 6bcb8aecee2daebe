import {
  type FoldState,
  FRESH,
  type Funnel,
  foldStep,
  type InteractionKind,
  isContact,
} from '@/lib/funnel';
import { type CycleStep, type FinishedCycle, finishedCycles } from '@/lib/store';
import { inBuckets, Words } from './column';
import type { Ledger } from './ledger';
import { breather } from './rest';

/** Who belongs together and which stages there are, as it will be when the file is in. */
export interface FoldSetting {
  rootOf(client: string): string;
  funnelOf(id: string): Funnel;
}

interface Line {
  root: string;
  funnel: string;
}

/**
 * Folds all timelines of an import (design.md, "The rules of counting") in memory, and notes in the ledger what
 * comes of each row.
 * @returns the finished cycles; `null` where the order of a timeline can't be told from the ledger alone
 */
export async function foldLedger(
  ledger: Ledger,
  { rootOf, funnelOf }: FoldSetting,
): Promise<FinishedCycle[] | null> {
  const rest = breather();
  const lines = new Words<string>();
  const byLine: Line[] = [];
  // Most clients have one funnel: the line of a client and funnel is asked for once.
  const known = new Map<string, number>();
  const lineOf = (row: number): number => {
    const client = ledger.clientOf(row);
    if (client < 0) return -1;
    const funnel = ledger.word(row, 'funnel') ?? '';
    const key = `${client} ${funnel}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const root = rootOf(ledger.clients.at(client));
    const line = lines.idOf(JSON.stringify([root, funnel]));
    byLine[line] = { root, funnel };
    known.set(key, line);
    return line;
  };
  const lineOfRow = new Int32Array(ledger.length);
  for (let row = 0; row < ledger.length; row += 1) {
    lineOfRow[row] = lineOf(row);
    if ((row & 4_095) === 0) await rest();
  }
  const { starts, order } = inBuckets(
    ledger.length,
    byLine.length,
    (row) => lineOfRow[row] as number,
  );
  const cycles: FinishedCycle[] = [];
  for (const [i, line] of byLine.entries()) {
    const rows = order.subarray(starts[i], starts[i + 1]);
    if (rows.length > 1) rows.sort((a, b) => ledger.msOf(a) - ledger.msOf(b) || a - b);
    if (!ledger.isSorted && hasTies(ledger, rows)) return null;
    cycles.push(...foldLine(ledger, rows, line, funnelOf(line.funnel)));
    await rest();
  }
  return cycles;
}

function hasTies(ledger: Ledger, rows: Int32Array): boolean {
  return rows.some((row, i) => i > 0 && ledger.msOf(rows[i - 1] as number) === ledger.msOf(row));
}

function foldLine(
  ledger: Ledger,
  rows: Int32Array,
  { root, funnel }: Line,
  stages: Funnel,
): FinishedCycle[] {
  let state: FoldState = FRESH;
  const steps: CycleStep[] = [];
  for (const row of rows) {
    const interaction = {
      ...{ id: '', at: '', client: root },
      kind: ledger.word(row, 'kind') as InteractionKind | null,
      resultingStage: ledger.word(row, 'resultingStage'),
      stageShownByCrm: ledger.word(row, 'stageShownByCrm'),
      stageSaidByManager: ledger.word(row, 'stageSaidByManager'),
      day: ledger.days.at(ledger.dayOf(row)),
      manager: ledger.word(row, 'manager') ?? '',
    };
    const folded = foldStep(state, interaction, stages, stages.strict ?? false);
    state = folded.state;
    ledger.put(row, folded.result);
    if (isContact(interaction)) steps.push({ interaction, step: folded.result });
  }
  return finishedCycles({ root, funnel }, steps, stages);
}

import type { FoldStep, Interaction } from '@/lib/funnel';
import type { RecordOf } from '../schema';
import { bytes, doubles, integers, shorts, Words } from './column';

type Row = RecordOf<'interactions'>;
type Word = string | null | undefined;

/** Numbers of two bytes. */
const MOST = 65_535;
const NOBODY = -1;

/** What folding and counting ask of a row, besides its client. */
const NAMED = [
  ...(['manager', 'funnel', 'site', 'kind', 'resultingStage', 'stageShownByCrm'] as const),
  ...(['stageSaidByManager', 'reason', 'outcome', 'before', 'left'] as const),
] as const;
type Named = (typeof NAMED)[number];

/**
 * What folding and counting need of every interaction of an import, some 50 bytes a row: with it the rows don't
 * have to be read again, and in the order of their timelines and days, once they are stored. That took as long as
 * storing them.
 */
export class Ledger {
  /** Ids come in their order: then rows of the same instant are in the order of a timeline as they are. */
  isSorted = true;
  /** More different words than two bytes tell apart: this ledger is of no use. */
  isFull = false;
  readonly clients = new Words<string>();
  readonly days = new Words<string>();
  readonly #words = new Words<Word>();
  readonly #columns = Object.fromEntries(NAMED.map((name) => [name, shorts()])) as Record<
    Named,
    ReturnType<typeof shorts>
  >;
  readonly #client = integers();
  readonly #day = shorts();
  readonly #ms = doubles();
  readonly #hour = bytes();
  readonly #isDeleted = bytes();
  readonly #steps = shorts();
  readonly #cycle = shorts();
  #last = '';

  get length(): number {
    return this.#ms.length;
  }

  add(row: Row): void {
    for (const name of NAMED) this.#columns[name].push(this.#words.idOf(row[name]));
    this.#client.push(row.client === null ? NOBODY : this.clients.idOf(row.client));
    this.#day.push(this.days.idOf(row.day));
    this.#ms.push(Date.parse(row.at));
    this.#hour.push(Number(row.at.slice(11, 13)));
    this.#isDeleted.push(row.deletedAt === null ? 0 : 1);
    this.#steps.push(row.stepsGained);
    this.#cycle.push(row.cycle);
    if (row.id <= this.#last) this.isSorted = false;
    this.#last = row.id;
    const most = Math.max(this.#words.size, this.days.size, row.stepsGained, row.cycle);
    if (most > MOST) this.isFull = true;
  }

  word(row: number, name: Named): string | null {
    return this.#words.at(this.#columns[name].at(row)) ?? null;
  }

  /** Number of the client; -1 where it isn't in any timeline: no client is known, or the row is deleted. */
  clientOf(row: number): number {
    return this.#isDeleted.at(row) === 1 ? NOBODY : this.#client.at(row);
  }

  dayOf(row: number): number {
    return this.#day.at(row);
  }

  msOf(row: number): number {
    return this.#ms.at(row);
  }

  /** What its timeline makes of it, in place of what the file said. */
  put(row: number, { outcome, before, stepsGained, cycle, left }: FoldStep): void {
    this.#columns.outcome.set(row, this.#words.idOf(outcome));
    this.#columns.before.set(row, this.#words.idOf(before));
    this.#columns.left.set(row, this.#words.idOf(left));
    this.#steps.set(row, stepsGained);
    this.#cycle.set(row, cycle);
  }

  /** The row as it is to be stored. */
  amend(row: number, record: Row): Row {
    const step = {
      outcome: this.word(row, 'outcome') as Row['outcome'],
      before: this.word(row, 'before'),
      stepsGained: this.#steps.at(row),
      cycle: this.#cycle.at(row),
      left: this.#words.at(this.#columns.left.at(row)),
    };
    const isSame =
      record.outcome === step.outcome &&
      record.before === step.before &&
      record.stepsGained === step.stepsGained &&
      record.cycle === step.cycle &&
      record.left === step.left;
    return isSame ? record : { ...record, ...step };
  }

  /** Number of a word, the same for the same one. */
  idOf(row: number, name: Named): number {
    return this.#columns[name].at(row);
  }

  hourOf(row: number): number {
    return this.#hour.at(row);
  }

  /** The same for rows that add the same to any day, hour and manager that they are of. */
  sortOf(row: number): string {
    const { kind, outcome, before, resultingStage, reason, left } = this.#columns;
    return String.fromCharCode(
      ...[kind.at(row), outcome.at(row), before.at(row), resultingStage.at(row)],
      ...[reason.at(row), left.at(row), this.#steps.at(row), this.#isDeleted.at(row)],
    );
  }

  /** As much of the row as is counted. */
  counted(row: number): Interaction {
    const day = this.days.at(this.#day.at(row));
    const hour = String(this.#hour.at(row)).padStart(2, '0');
    return {
      ...{ id: '', at: `${day}T${hour}:00:00.000Z`, day, client: null, activity: null },
      manager: this.word(row, 'manager') ?? '',
      funnel: this.word(row, 'funnel') ?? '',
      site: this.word(row, 'site') ?? '',
      kind: this.word(row, 'kind') as Interaction['kind'],
      resultingStage: this.word(row, 'resultingStage'),
      reason: this.word(row, 'reason'),
      outcome: this.word(row, 'outcome') as Interaction['outcome'],
      before: this.word(row, 'before'),
      left: this.#words.at(this.#columns.left.at(row)),
      stepsGained: this.#steps.at(row),
      cycle: this.#cycle.at(row),
      deletedAt: this.#isDeleted.at(row) === 1 ? '' : null,
      ...{ stageShownByCrm: null, stageSaidByManager: null, claimed: false, url: null },
      ...{ rev: 1, editedAt: '', editedBy: '' },
    };
  }
}

import { dayOf, type Funnel, formatInstant, type InteractionKind } from '@/lib/funnel';
import { clientKey, contentOf, hashText, managerKey } from '@/lib/store';
import type { CsvRow } from '../csv/parse';
import { type Fault, shown } from '../fault';
import type { Incoming } from '../incoming';
import { kindOfWords } from './kind-words';
import { type DateOrder, type LocalTime, readTime } from './read-time';

/** Which column of somebody else's table tells what; `null` where none does. */
export interface Mapping {
  manager: number | null;
  client: number | null;
  kind: number | null;
  time: number | null;
  stage: number | null;
}

/** Columns whose words have to be known here. */
export type WordColumn = 'kind' | 'stage';

export interface MappingOptions {
  mapping: Mapping;
  /** Whether the first row names the columns; so it is where nothing else is said. */
  hasHeader?: boolean;
  /** How dates are written. */
  order: DateOrder;
  funnel: Funnel & { crmStages: Record<string, string | null> };
  /** Managers known here, by lower-case name → id. */
  managers: ReadonlyMap<string, string>;
  /** What words that nothing here is called mean, by column and lower-case word; `null`: nothing is told. */
  words?: Readonly<Record<WordColumn, ReadonlyMap<string, string | null>>>;
  /** Where no column tells who: the manager to give the contacts to. */
  manager: string | null;
  /** Minutes east of UTC at a local time, given as if it were UTC milliseconds. */
  offsetAt(localMs: number): number;
}

/** Site of what was logged by hand or comes from a table. */
export const MANUAL_SITE = 'manual';

/**
 * The revision of what a table tells: older than anything that was ever edited here, and the same at every import,
 * so that the same table again changes nothing.
 */
export const OLDEST = {
  ...{ rev: 1, editedAt: '1970-01-01T00:00:00.000Z', editedBy: 'table', deletedAt: null },
} as const;

/**
 * The revision of a client or manager of whom a row of our own CSV tells no more than the name: older than anything
 * that is stored, what a table told included.
 */
export const HEARSAY = { ...OLDEST, editedAt: '1969-12-31T00:00:00.000Z' } as const;

/** A cell's text as it is compared. */
export const tidy = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ');

type Known = Pick<MappingOptions, 'funnel' | 'words'>;

/** The kind that a cell tells; `null` where it is empty, `undefined` where nobody knows the word. */
export function readKind(text: string, { words }: Known): InteractionKind | null | undefined {
  if (text === '') return null;
  const told = words?.kind.get(text.toLowerCase()) as InteractionKind | null | undefined;
  return told === undefined ? kindOfWords(text) : told;
}

/** The stage's id that a cell tells; `null` where it is empty, `undefined` where nobody knows the word. */
export function readStage(text: string, { funnel, words }: Known): string | null | undefined {
  if (text === '') return null;
  const wanted = text.toLowerCase();
  const told = words?.stage.get(wanted);
  if (told !== undefined) return told;
  const named = funnel.stages.find(
    ({ id, name }) => id.toLowerCase() === wanted || name?.toLowerCase() === wanted,
  );
  return named?.id ?? funnel.crmStages[wanted];
}

/** A row of the table as records, or what is wrong with it. */
export type Mapped = { ok: true; records: Incoming[] } | { ok: false; fault: Fault };

/**
 * Makes rows of somebody else's table into interactions with their clients and managers. Ids follow from the
 * content, so the same table again changes nothing.
 */
export function rowMapper(options: MappingOptions): (row: CsvRow) => Mapped {
  const { mapping, order, funnel, managers, offsetAt } = options;
  const numberOf = alikeOfDay();
  return ({ line, cells, fault }) => {
    const cell = (field: keyof Mapping) => {
      const at = mapping[field];
      return at === null ? '' : tidy(cells[at] ?? '');
    };
    const bad = (code: Fault['code'], field: string): Mapped => ({
      ok: false,
      fault: {
        line,
        code,
        field,
        value: shown(field === '' ? cells.join(' ') : cell(field as 'time')),
      },
    });
    if (fault) return bad('broken', '');
    const local = readTime(cell('time'), order);
    if (local === null) return bad('field', 'time');
    const kind = readKind(cell('kind'), options);
    if (kind === undefined) return bad('unknown', 'kind');
    const stage = readStage(cell('stage'), options);
    if (stage === undefined) return bad('unknown', 'stage');
    const [clientName, managerName] = [cell('client'), cell('manager')];
    const known = managers.get(managerName.toLowerCase());
    const manager =
      managerName === '' ? options.manager : (known ?? managerKey(MANUAL_SITE, managerName));
    if (manager === null) return bad('field', 'manager');
    const at = instantAt(local, offsetAt);
    const client = clientName === '' ? null : clientKey(MANUAL_SITE, 'name', clientName);
    const told = { at, client, manager, kind, resultingStage: stage, funnel: funnel.id };
    const text = contentOf(told);
    const hash = `table-${hashText(text).toString(36)}-${hashText(text, 1).toString(36)}`;
    const nth = local.isDay ? numberOf(hash) : 0;
    const id = nth === 0 ? hash : `${hash}-${nth}`;
    const records: Incoming[] = [];
    if (client !== null) {
      const record = {
        site: MANUAL_SITE,
        type: 'name',
        recordId: clientName,
        name: clientName,
        url: null,
      };
      records.push({
        table: 'clients',
        line,
        record: { id: client, ...record, root: client, funnel: null, ...OLDEST },
      });
    }
    if (managerName !== '' && !known) {
      const record = { id: manager, name: managerName, keys: [manager], ...OLDEST };
      records.push({ table: 'managers', line, record });
    }
    records.push({
      table: 'interactions',
      line,
      record: {
        ...{ id, ...told, day: dayOf(at), site: MANUAL_SITE, stageShownByCrm: null },
        ...{ stageSaidByManager: null, reason: null, activity: null, claimed: false, url: null },
        ...{ outcome: 'untagged', before: null, stepsGained: 0, cycle: 0 },
        ...{ ...OLDEST, editedAt: at },
      },
    });
    return { ok: true, records };
  };
}

/**
 * Rows that tell the day only are several contacts of that day where several say the same: numbered in the order of the
 * file, so that the same table again changes nothing. With a time they are one contact, written twice.
 */
function alikeOfDay(): (hash: string) => number {
  const seen = new Map<string, number>();
  return (hash) => {
    const nth = seen.get(hash) ?? 0;
    seen.set(hash, nth + 1);
    return nth;
  };
}

function instantAt(local: LocalTime, offsetAt: (ms: number) => number): string {
  const offset = local.offset ?? offsetAt(local.ms);
  return formatInstant(local.ms - offset * 60_000, offset);
}

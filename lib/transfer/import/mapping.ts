import { dayOf, type Funnel, formatInstant, type InteractionKind } from '@/lib/funnel';
import { clientKey, contentOf, hashText, managerKey } from '@/lib/store';
import type { CsvRow } from '../csv/parse';
import { type Fault, shown } from '../fault';
import type { Incoming } from '../incoming';
import { KIND_WORDS } from './kind-words';
import { type DateOrder, type LocalTime, readTime } from './read-time';

/** Which column of somebody else's table tells what; `null` where none does. */
export interface Mapping {
  manager: number | null;
  client: number | null;
  kind: number | null;
  time: number | null;
  stage: number | null;
}

export interface MappingOptions {
  mapping: Mapping;
  /** How dates are written. */
  order: DateOrder;
  funnel: Funnel & { crmStages: Record<string, string | null> };
  /** Managers known here, by lower-case name → id. */
  managers: ReadonlyMap<string, string>;
  /** Where no column tells who: the manager to give the contacts to. */
  manager: string | null;
  /** Minutes east of UTC at a local time, given as if it were UTC milliseconds. */
  offsetAt(localMs: number): number;
}

/** Site of what was logged by hand or comes from a table. */
const SITE = 'manual';

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

const tidy = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ');

function readKind(text: string): InteractionKind | null | undefined {
  if (text === '') return null;
  return KIND_WORDS.get(text.toLowerCase());
}

function readStage(text: string, { stages, crmStages }: MappingOptions['funnel']) {
  if (text === '') return null;
  const wanted = text.toLowerCase();
  const named = stages.find(
    ({ id, name }) => id.toLowerCase() === wanted || name?.toLowerCase() === wanted,
  );
  return named?.id ?? crmStages[wanted];
}

/** A row of the table as records, or what is wrong with it. */
export type Mapped = { ok: true; records: Incoming[] } | { ok: false; fault: Fault };

/**
 * Makes rows of somebody else's table into interactions with their clients and managers. Ids follow from the
 * content, so the same table again changes nothing.
 */
export function rowMapper(options: MappingOptions): (row: CsvRow) => Mapped {
  const { mapping, order, funnel, managers, offsetAt } = options;
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
    const kind = readKind(cell('kind'));
    if (kind === undefined) return bad('unknown', 'kind');
    const stage = readStage(cell('stage'), funnel);
    if (stage === undefined) return bad('unknown', 'stage');
    const [clientName, managerName] = [cell('client'), cell('manager')];
    const known = managers.get(managerName.toLowerCase());
    const manager = managerName === '' ? options.manager : (known ?? managerKey(SITE, managerName));
    if (manager === null) return bad('field', 'manager');
    const at = instantAt(local, offsetAt);
    const client = clientName === '' ? null : clientKey(SITE, 'name', clientName);
    const told = { at, client, manager, kind, resultingStage: stage, funnel: funnel.id };
    const text = contentOf(told);
    const id = `table-${hashText(text).toString(36)}-${hashText(text, 1).toString(36)}`;
    const records: Incoming[] = [];
    if (client !== null) {
      const record = {
        site: SITE,
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
        ...{ id, ...told, day: dayOf(at), site: SITE, stageShownByCrm: null },
        ...{ stageSaidByManager: null, reason: null, activity: null, claimed: false, url: null },
        ...{ outcome: 'untagged', before: null, stepsGained: 0, cycle: 0 },
        ...{ ...OLDEST, editedAt: at },
      },
    });
    return { ok: true, records };
  };
}

function instantAt(local: LocalTime, offsetAt: (ms: number) => number): string {
  const offset = local.offset ?? offsetAt(local.ms);
  return formatInstant(local.ms - offset * 60_000, offset);
}

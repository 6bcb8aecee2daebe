import type { TextKey } from '@/lib/i18n';
import type { Behind, ManagerRow, SortKey } from '@/lib/score';

/** A column of numbers in the table "Managers". */
export interface Column {
  key: Exclude<SortKey, 'name'>;
  label: TextKey;
  numberOf: (row: ManagerRow) => number | null;
  /** How it is written; as a whole number where left out. */
  as?: 'percent' | 'decimal';
  /** What of a manager's contacts is behind it. */
  behind: Behind;
  /** Fewer is better: a first click sorts upwards. */
  isLessBetter?: boolean;
  /** Printed on the evening's page. */
  isPrinted?: boolean;
}

const of = (key: Exclude<SortKey, 'name'>, label: TextKey, more: Partial<Column> = {}): Column => ({
  key,
  label,
  behind: {},
  numberOf: (row) => (key in row.byKind ? row.byKind[key as 'call'] : row[key as 'contacts']),
  ...more,
});

/** In this order; the names of the first are fixed (design.md, "Contracts"). */
export const COLUMNS: readonly Column[] = [
  of('call', 'columnCalls', { behind: { kind: 'call' }, isPrinted: true }),
  of('meeting', 'columnMeetings', { behind: { kind: 'meeting' }, isPrinted: true }),
  of('message', 'columnMessages', { behind: { kind: 'message' }, isPrinted: true }),
  of('contacts', 'columnContacts', { isPrinted: true }),
  of('successful', 'columnSuccessful', { behind: { what: 'successful' }, isPrinted: true }),
  of('rate', 'columnRate', { as: 'percent', behind: { what: 'successful' }, isPrinted: true }),
  of('perSuccess', 'columnPerSuccess', { as: 'decimal', isLessBetter: true }),
  of('steps', 'columnSteps', { behind: { what: 'successful' }, isPrinted: true }),
  of('won', 'columnWon', { behind: { what: 'won' }, isPrinted: true }),
  of('lost', 'columnLost', { behind: { what: 'lost' }, isPrinted: true }),
  of('regressed', 'columnBack', { behind: { what: 'regressed' } }),
  of('untagged', 'columnUntagged', { behind: { what: 'untagged' }, isPrinted: true }),
];

import type { Interaction } from '@/lib/funnel';
import type { Names } from '../names';

type Kind = 'text' | 'instant' | 'number' | 'flag' | 'name';

/** A column of the file. Those of kind `name` are for people; import passes them over. */
export interface Column {
  name: string;
  kind: Kind;
  read(row: Interaction, names: Names): string | number | boolean | null;
}

function field(name: keyof Interaction & string, kind: Kind = 'text'): Column {
  return { name, kind, read: (row) => row[name] as string | number | boolean | null };
}

function named(name: string, read: (row: Interaction, names: Names) => string | null): Column {
  return { name, kind: 'name', read };
}

/** The cached `left` has three answers: nothing is '', "was nowhere yet" is `*`. */
function leftText({ left }: Interaction): string | null {
  if (left === undefined) return null;
  return left === null ? '*' : left.startsWith('*') ? `*${left}` : left;
}

/** Reads what `leftText` wrote. */
export function leftOf(text: string): string | null | undefined {
  if (text === '') return undefined;
  return text === '*' ? null : text.startsWith('*') ? text.slice(1) : text;
}

/**
 * The columns of an interaction's row, in order. Headers are the field names in every language: a file written in
 * one is read in another.
 */
export const COLUMNS: readonly Column[] = [
  field('id'),
  field('at', 'instant'),
  named('managerName', ({ manager }, names) => names.manager(manager)),
  named('clientName', ({ client }, names) => (client === null ? null : names.client(client))),
  field('kind'),
  field('outcome'),
  named('beforeName', ({ before, funnel }, names) =>
    before === null ? null : names.stage(funnel, before),
  ),
  named('resultingStageName', ({ resultingStage, funnel }, names) =>
    resultingStage === null ? null : names.stage(funnel, resultingStage),
  ),
  field('stepsGained', 'number'),
  named('reasonName', ({ reason, funnel }, names) =>
    reason === null ? null : names.reason(funnel, reason),
  ),
  named('funnelName', ({ funnel }, names) => names.funnel(funnel)),
  ...(['manager', 'client', 'site', 'funnel', 'before', 'resultingStage'] as const).map((name) =>
    field(name),
  ),
  ...(['stageShownByCrm', 'stageSaidByManager', 'reason', 'activity'] as const).map((name) =>
    field(name),
  ),
  field('claimed', 'flag'),
  field('url'),
  field('cycle', 'number'),
  { name: 'left', kind: 'text', read: leftText },
  field('rev', 'number'),
  field('editedAt', 'instant'),
  field('editedBy'),
  field('deletedAt', 'instant'),
];

import { type MappingOptions, readKind, readStage, tidy, type WordColumn } from './mapping';

/** A word of a table that nothing here is called. */
export interface UnknownWord {
  column: WordColumn;
  /** As the table writes it. */
  text: string;
}

/** Asked about at most, of each column: a column of free text is none of kinds or stages. */
const MOST = 12;

/** The words of a table's first rows that are no kind and no stage, each once, in the order of the rows. */
export function unknownWords(
  rows: readonly string[][],
  { mapping, funnel }: Pick<MappingOptions, 'mapping' | 'funnel'>,
): UnknownWord[] {
  const known = { kind: readKind, stage: readStage };
  return (['kind', 'stage'] as const).flatMap((column) => {
    const at = mapping[column];
    const found = new Map<string, UnknownWord>();
    for (const row of at === null ? [] : rows) {
      const text = tidy(row[at ?? 0] ?? '');
      const lower = text.toLowerCase();
      if (found.size === MOST || found.has(lower)) continue;
      if (known[column](text, { funnel }) === undefined) found.set(lower, { column, text });
    }
    return [...found.values()];
  });
}

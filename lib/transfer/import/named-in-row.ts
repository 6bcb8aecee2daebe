import type { CsvRow } from '../csv/parse';
import type { Incoming } from '../incoming';
import type { RecordOf } from '../schema';
import { HEARSAY } from './mapping';

/** The parts of a client's id (`clientKey`); `null` where it wasn't made there. */
function partsOf(id: string): { site: string; type: string; recordId: string } | null {
  const parts = id.split('/');
  if (parts.length !== 3 || parts.includes('')) return null;
  try {
    const [site = '', type = '', recordId = ''] = parts.map(decodeURIComponent);
    return { site, type, recordId };
  } catch {
    return null;
  }
}

/**
 * A row of our own CSV names its client and manager, so that a store that never saw them can. What is stored
 * already stays as it is: the row's word is older than any edit.
 */
export function namedInRow(
  header: readonly string[],
): (row: CsvRow, interaction: RecordOf<'interactions'>) => Incoming[] {
  const [client, manager] = [header.indexOf('clientName'), header.indexOf('managerName')];
  const seen = new Set<string>();
  const isFirst = (key: string) => !seen.has(key) && seen.add(key);
  return ({ line, cells }, row) => {
    const found: Incoming[] = [];
    const managerName = cells[manager] ?? '';
    if (managerName !== '' && managerName !== row.manager && isFirst(`m ${row.manager}`)) {
      const record = { id: row.manager, name: managerName, keys: [row.manager], ...HEARSAY };
      found.push({ table: 'managers', record, line });
    }
    const name = cells[client] ?? '';
    const parts = row.client === null ? null : partsOf(row.client);
    if (row.client !== null && parts && name !== row.client && isFirst(`c ${row.client}`)) {
      const record = { id: row.client, ...parts, name, url: row.url, root: row.client };
      found.push({ table: 'clients', record: { ...record, funnel: null, ...HEARSAY }, line });
    }
    return found;
  };
}

import type { TextKey, Texts } from '@/lib/i18n';
import { type Fault, type RefusalCode, TransferError } from '@/lib/transfer';
import { faultText } from '../fault-text';

const REFUSALS: Record<RefusalCode, TextKey> = {
  newer: 'refusedNewer',
  'not-ours': 'refusedNotOurs',
  'no-backup': 'refusedNoBackup',
  'local-times': 'refusedLocalTimes',
  broken: 'refusedBroken',
  empty: 'refusedEmpty',
  busy: 'refusedBusy',
  'too-big': 'refusedTooBig',
  cancelled: 'stopped',
};

function refusalText(t: Texts, { code, line }: TransferError): string {
  if (code === 'broken' && line !== null) return t('refusedBrokenAt', { line: t.number(line) });
  return t(REFUSALS[code]);
}

/** What went wrong with an export or import, and what to do. */
export function transferFaultText(t: Texts, error: unknown): string {
  if (error instanceof TransferError) {
    const text = refusalText(t, error);
    return error.file === null ? text : `${error.file} · ${text}`;
  }
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return t('faultQuota');
  return faultText(t, error);
}

/** Fields that people have words for; the others are named as in the file. */
const FIELDS: Record<string, TextKey> = {
  time: 'columnTime',
  at: 'columnTime',
  manager: 'columnManager',
  client: 'client',
  kind: 'kind',
  stage: 'columnStage',
};

/** One bad record: where, what, why. */
export function faultLine(t: Texts, { line, code, field, value, file }: Fault): string {
  const known = FIELDS[field];
  const values = { line: t.number(line), field: known ? t(known) : field, value };
  const text = () => {
    if (code === 'broken') return t('recordBroken', values);
    if (code === 'unknown') return t('recordUnknown', values);
    return value === '' || value === 'null' ? t('recordMissing', values) : t('recordField', values);
  };
  return file ? `${file} · ${text()}` : text();
}

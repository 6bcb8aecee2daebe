/** What is wrong with one record of a file, for a list that people read. */
export interface Fault {
  /** Line of the file, 1 is the first. */
  line: number;
  code: /** A field that its schema refuses: `field` and `value` say which and what. */
    | 'field'
    /** No record at all: broken JSON, a row with too many or too few cells, an open quote. */
    | 'broken'
    /** A stage, manager … of that name isn't known here. */
    | 'unknown'
    /** Older than what was removed from its timeline (rule 15). */
    | 'removed'
    /** The same activity of the CRM is here under another id (rule 11). */
    | 'duplicate';
  /** Path of the field, e.g. `stages.2.kind`; '' for the whole record. */
  field: string;
  /** The refused value, shortened; '' where there is none. */
  value: string;
  /** Where several files were read at once. */
  file?: string | undefined;
}

const LENGTH = 60;

/** Any value as a short text for a fault. */
export function shown(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}

/** Why a whole file can't be read. */
export type RefusalCode =
  /** Written by a newer Stagemark. */
  | 'newer'
  /** Neither Stagemark's JSON nor a table. */
  | 'not-ours'
  /** Stagemark's own CSV with times as a language writes them: they have lost their offset. */
  | 'local-times'
  /** To be restored, though it isn't everything: a table, or one manager's day. */
  | 'no-backup'
  /** The file ends too early, or holds broken JSON between its records. */
  | 'broken'
  | 'empty'
  /** Another import is on its way (in another tab). */
  | 'busy'
  /** More than the format can hold. */
  | 'too-big'
  /** The user stopped it. */
  | 'cancelled';

/** The file as a whole is refused: nothing was taken in. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
  readonly code: RefusalCode;
  /** Line of the file where it broke, if known. */
  readonly line: number | null;
  /** Which file or text, where several were given at once. */
  file: string | null = null;

  constructor(code: RefusalCode, message: string, line: number | null = null) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

/** Says which of several files it was. @returns the error, to be thrown on */
export function ofFile(error: unknown, name: string): unknown {
  if (error instanceof TransferError && error.code !== 'cancelled') error.file = name;
  return error;
}

/** @throws TransferError `cancelled` where the user has stopped it. */
export function checkStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TransferError('cancelled', 'Stopped by the user');
}

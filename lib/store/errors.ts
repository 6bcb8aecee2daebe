/** What went wrong, in a word that the pages can put into a sentence of the user's language. */
export type StoreErrorCode =
  /** The disk or the browser's allowance is full. */
  | 'quota'
  /** The database was closed under the caller (an update, the browser shutting down). Try again. */
  | 'closed'
  /** Written by a newer Stagemark: this one must not touch it. */
  | 'newer'
  /** The browser gives no IndexedDB (private windows, a policy). */
  | 'unavailable'
  /** The browser can't read its own database files. */
  | 'damaged'
  | 'failed'
  | 'bad-time'
  | 'unknown-interaction'
  | 'unknown-client'
  | 'unknown-manager'
  | 'unknown-site'
  /** A deleted record can't be amended: restore it first. */
  | 'deleted'
  /** Another interaction has this activity of the CRM (rule 11). */
  | 'duplicate';

/** The only error that this room lets out. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const CODES: Record<string, StoreErrorCode> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'damaged',
  NotReadableError: 'damaged',
  NotFoundError: 'damaged',
};

/** An error and what it wraps, innermost first: Dexie hides the browser's error in `inner` or `failures`. */
function unwrap(error: unknown, depth = 0): unknown[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [error];
  const { inner, cause, failures } = error as Record<string, unknown>;
  const listed = Array.isArray(failures) ? failures.slice(0, 1) : [];
  const wrapped = [inner, cause, ...listed].filter((each) => each != null && each !== error);
  return [...wrapped.flatMap((each) => unwrap(each, depth + 1)), error];
}

/**
 * Any error as a `StoreError`: the browser's and Dexie's by their names, the room's own as they are, all others
 * as `failed`. The original is its `cause`.
 */
export function toStoreError(error: unknown): StoreError {
  const chain = unwrap(error);
  const own = chain.find((each) => each instanceof StoreError);
  if (own instanceof StoreError) return own;
  for (const each of chain) {
    const code = each instanceof Object && 'name' in each ? CODES[String(each.name)] : undefined;
    if (code) return new StoreError(code, textOf(each), { cause: error });
  }
  return new StoreError('failed', textOf(error), { cause: error });
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

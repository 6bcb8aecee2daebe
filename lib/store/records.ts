import type {
  Counters,
  FoldState,
  Funnel,
  Interaction,
  InteractionDraft,
  InteractionKind,
  Revision,
} from '@/lib/funnel';

/** Whom interactions were with: one record of the CRM, or a name given by hand. */
export interface ClientRecord extends Revision {
  /** Made from site, record type and record id (see client-key.ts), so that two browsers make the same one. */
  id: string;
  site: string;
  /** deal, company, lead, person …, or `name` where only a name is known. */
  type: string;
  recordId: string;
  name: string;
  /** Address of the record in the CRM, or `null`. */
  url: string | null;
  /** The client that this one is linked into; its own id where it stands alone. All of one root share a timeline. */
  root: string;
  /** The funnel remembered for it (rule 12), or `null`. */
  funnel: string | null;
}

/** A salesperson. Several keys (site + user) may be one person. */
export interface ManagerRecord extends Revision {
  id: string;
  name: string;
  /** `managerKey(site, user id else name)`, multi-entry index. */
  keys: string[];
}

/** A funnel as stored: `lib/funnel`'s, with what the CRM calls its stages. */
export interface FunnelRecord extends Revision, Funnel {
  name: string;
  strict: boolean;
  /** Text or id of a stage in a CRM (lower case) → stage id, `null` for "means nothing here". */
  crmStages: Record<string, string | null>;
  reasons: { id: string; name: string; archived?: boolean | undefined }[];
  /** Read from a page and not yet looked at by a person (rule 12). */
  toConfirm: boolean;
}

/** A CRM that the user let Stagemark work on. */
export interface SiteRecord extends Revision {
  /** Made from its first address (lib/sites), so that two browsers make the same one. */
  id: string;
  name: string;
  /** Origin + path prefix each, e.g. `https://intra.example/crm/`. */
  addresses: string[];
  /** Match patterns granted for it. */
  patterns: string[];
  /** Id of the profile that was recognised or chosen, or `null`. */
  product: string | null;
  /** A profile taught or imported for this site; it goes before `product`. Parsed by lib/crm's schema when read. */
  profile: unknown;
  funnel: string | null;
  /** Who works here where the page doesn't tell, or `null`. */
  manager: string | null;
  /** Form id → kind last picked there, or `not-a-contact`. */
  kinds: Record<string, InteractionKind | 'not-a-contact'>;
  lastFormAt: string | null;
  lastSaveAt: string | null;
  /** When a record's page was last open, and since when such pages have shown no form. This device's own. */
  lastRecordAt?: string | null | undefined;
  noFormSince?: string | null | undefined;
  /** The stage is written into the CRM's note before it is saved; off unless set. */
  writesNote?: boolean | undefined;
}

/** A closed cycle: what one deal took. */
export interface FinishedCycle {
  /** Root client. */
  client: string;
  funnel: string;
  cycle: number;
  result: 'won' | 'lost';
  /** Day of the interaction that closed it, and who made it. */
  day: string;
  manager: string;
  contacts: number;
  successful: number;
  steps: number;
}

/**
 * The deals that one manager closed in a month, by what they took: a report of a year reads some hundred such rows
 * instead of a hundred thousand finished cycles.
 */
export interface DealRow {
  month: string;
  manager: string;
  funnel: string;
  /** How many, by result, contacts and steps (lib/store/deals.ts). */
  n: Counters;
}

/** One thing heard about a save (design.md, "Save watching"). Kept as told; lib/watch judges. */
export interface PendingRecord {
  /** The id that the interaction will have. */
  id: string;
  /** One form, from its first press to its confirmation. */
  form: string;
  site: string;
  tab: number | null;
  frame: number | null;
  /** Epoch milliseconds of the press. */
  pressedAt: number;
  /** `refused`: a full-page post that failed; kept a while, for the form may come back with its pick. */
  state: 'saving' | 'undecided' | 'refused';
  /** Name of the client for the question "Did the CRM save this?". */
  clientName: string | null;
  draft: InteractionDraft;
  /** Evidence of lib/watch. */
  evidence: unknown[];
  /** What lib/watch needs to judge (the profile's expectations). */
  expects: unknown;
}

/** Append-only: who changed what, when. */
export interface AuditEntry {
  id?: number;
  at: string;
  by: string;
  what: string;
  /** Table and id of what was changed. */
  table: string;
  key: string;
  before: unknown;
  after: unknown;
}

export interface Setting {
  key: string;
  value: unknown;
}

/** What removed history left of one timeline (rule 15): later interactions are folded on from here. */
export interface Checkpoint {
  /** Root client at the time. */
  client: string;
  funnel: string;
  /** The last interaction that was folded in: what is earlier is never taken in again. */
  at: string;
  id: string;
  state: FoldState;
  /** The numbers of the cycle that was open then, so that its deal is counted whole. */
  contacts: number;
  successful: number;
  steps: number;
  /** The finished cycle of that number, where it was closed already. */
  finished: FinishedCycle | null;
}

/** An import on its way: while this row is there, it is not over (lib/transfer/import). */
export interface ImportJournal {
  id: string;
  startedAt: string;
  /** Name of the file, or of what was pasted. */
  source: string;
  /**
   * `reading`, `ready`: nothing but staged rows, dropped at the next start. `committing`, `recounting`: finished
   * at the next start. `undoing`: undone.
   */
  state: 'reading' | 'ready' | 'committing' | 'recounting' | 'undoing';
  /** A backup is restored: what was stored before goes, and nothing brings it back but a copy. */
  replaces?: boolean | undefined;
  /** Chunks stay staged as they are once they are committed, but for those that say that they are stubs. */
  staysStaged?: boolean | undefined;
  /**
   * Nothing is staged but copies of the files: they are read once more. A committed chunk is told by its stubs.
   * `records` says how many there are in them, to know whether they still are what they were.
   */
  fromFiles?: boolean | undefined;
  records?: number | undefined;
  /** Chunks staged, or in the files, and how many of them are committed. */
  chunks: number;
  done: number;
}

/** Some rows of an import. */
export interface StagedChunk {
  import: string;
  n: number;
  table: string;
  rows: unknown[];
  /** Committed, and as much left of each row as taking it back needs. */
  isStubs?: boolean | undefined;
  /** What the rows replaced, once committed: `null` for a new one. Taking the import back needs them. */
  before?: unknown[] | undefined;
}

export type { DayRow, FlowMonthRow, FlowRow, PatternRow, Tally } from '@/lib/funnel';
export type { FoldState, Interaction };

import type { StageColour } from './colours';

/**
 * The words of the field as types (design.md, "Words"). Nothing here knows a page, a browser or a store.
 */

/** What sort of place a stage is. `parked` (delayed, on hold) is a stage that is no place in the order. */
export type StageKind = 'open' | 'won' | 'lost' | 'parked';

/** One stage of a funnel. `id` is stable for ever: renaming a stage changes no number (rule 13). */
export interface Stage {
  id: string;
  kind: StageKind;
  /** What people read. Absent in the counting cases, where the id is enough. */
  name?: string | undefined;
  /** No longer offered, but it keeps its rank (rule 13). */
  archived?: boolean | undefined;
  /** Its mark in lists and bars; by its kind where left out. Changes no number. */
  colour?: StageColour | undefined;
}

/** An ordered list of stages. */
export interface Funnel {
  id: string;
  name?: string | undefined;
  stages: readonly Stage[];
  /** "Only new ground counts" (rule 8). */
  strict?: boolean | undefined;
}

/** How client and manager talked. */
export type InteractionKind = 'call' | 'meeting' | 'message';

/** What the manager says of the client's place before: `new` is before the first stage. */
export type StageSaid = 'new' | (string & {});

export type Outcome = 'advanced' | 'held' | 'regressed' | 'baseline' | 'untagged';

/** The part of an interaction that the fold reads: the shape of counting-cases.json. */
export interface FoldableInteraction {
  id: string;
  /** ISO 8601 instant with the manager's UTC offset: the press of Save (rule 9). */
  at: string;
  client: string;
  resultingStage: string | null;
  /** The stage that the CRM's page showed when the form opened. */
  stageShownByCrm?: string | null | undefined;
  stageSaidByManager?: StageSaid | null | undefined;
}

/** What the fold says of one interaction. */
export interface FoldResult {
  outcome: Outcome;
  /** The stage before; `null` is before the first stage, or not known. */
  before: string | null;
  /** Ranks won by an advance; 0 for every other outcome. */
  stepsGained: number;
}

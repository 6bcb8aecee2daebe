import type { FoldResult, InteractionKind, Outcome, StageSaid } from './types';

/** Every stored record carries these from schema version 1 (design.md, "The rules of counting", last lines). */
export interface Revision {
  /** The higher revision wins a merge. */
  rev: number;
  /** ISO instant of the last edit: the second thing that decides. */
  editedAt: string;
  /** Manager id, or the id of the device where nobody is known. */
  editedBy: string;
  /** A tombstone: ISO instant of the deletion, or `null`. */
  deletedAt: string | null;
}

/** What an interaction is before it is folded: what was logged, where, by whom. */
export interface InteractionDraft {
  /** Made by the client of the store, so that a retry is a no-op. */
  id: string;
  /** ISO instant with offset (see day.ts). Its day is `dayOf(at)`. */
  at: string;
  /** Site id, or `manual` for a contact logged by hand. */
  site: string;
  /** Client id, or `null`: listed under "Which client?" until told. */
  client: string | null;
  manager: string;
  funnel: string;
  /** `null`: the form did not tell. With no pick either, it is not a contact yet (rule 6). */
  kind: InteractionKind | null;
  resultingStage: string | null;
  stageShownByCrm: string | null;
  stageSaidByManager: StageSaid | null;
  /** Id of the reason why nothing moved, or `null`. */
  reason: string | null;
  /** The CRM's own id of the activity, or a hash of its text where the page tells none (rule 11). */
  activity: string | null;
  /** Rule 14: the deal already stood at the picked stage and the manager said that this contact did it. */
  claimed: boolean;
  /** Address of the client's record in the CRM, or `null`. */
  url: string | null;
}

/** A stored interaction: the draft with its cached outcome. */
export interface Interaction extends InteractionDraft, FoldResult, Revision {
  /** `dayOf(at)`, kept because days are asked for by index. */
  day: string;
  /** Cycle of the client's timeline (rule 7). */
  cycle: number;
  /** Where the client stood before this one placed it (`FoldStep.left`); absent where it placed it nowhere. */
  left?: string | null | undefined;
}

/** Rule 6: a save whose form tells no kind and that got no pick is no contact until somebody says so. */
export function isContact(interaction: Pick<InteractionDraft, 'kind' | 'resultingStage'>): boolean {
  return interaction.kind !== null || interaction.resultingStage !== null;
}

/** Successful is `advanced`, and nothing else. */
export function isSuccessful(outcome: Outcome): boolean {
  return outcome === 'advanced';
}

const NAMES = ['day', 'manager', 'funnel', 'site', 'outcome'] as const;
const MAYBE = ['client', 'kind', 'before', 'resultingStage', 'reason'] as const;

/**
 * Whether a stored interaction has what numbers are made from. One that a damaged disk or a bug of an older version
 * left without is kept as it is, and is in no number: it must not keep all others from being read.
 */
export function isReadable(row: Interaction): boolean {
  return (
    typeof row.at === 'string' &&
    row.at.length > 18 &&
    typeof row.stepsGained === 'number' &&
    NAMES.every((name) => typeof row[name] === 'string') &&
    MAYBE.every((name) => row[name] === null || typeof row[name] === 'string')
  );
}

import { hashText } from '@/lib/crm/hash-text';
import type { Deal } from './crm-pages.ts';
import type { Stored } from './read-stored.ts';

/** One contact as it really was: what was written, picked and pressed. The CRM's log says whether it was saved. */
export interface Truth {
  seed: number;
  text: string;
  deal: Deal;
  /** Name of the stage that was picked when it was pressed last, or `null`. */
  stage: string | null;
  /** When it was pressed (epoch ms), each with the moments before and after. */
  presses: [from: number, to: number][];
  /** Its page went away after the press. */
  gone: boolean;
}

/** The browser's name for a text: only whose record it is, nothing of how it counts. */
const nameOf = ({ text }: Truth) => hashText(text);

export const isOf = (truth: Truth, activity: string | null) =>
  activity?.startsWith(`${nameOf(truth)}@`) === true;

/** Its interactions, as stored. */
export const interactionsOf = (truth: Truth, { interactions }: Stored) =>
  interactions.filter(({ activity }) => isOf(truth, activity));

/** Its open saves, as stored. */
export const pendingOf = (truth: Truth, { pending }: Stored) =>
  pending.filter(({ draft }) => isOf(truth, draft.activity));

/** Whether the background has stored it in any way. */
export const isKnown = (truth: Truth, stored: Stored) =>
  interactionsOf(truth, stored).length + pendingOf(truth, stored).length > 0;

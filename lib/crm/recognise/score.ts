import type { InteractionKind } from '@/lib/funnel';
import type { Candidate } from './container';
import { type Facts, gatherFacts } from './facts';
import { kindOf } from './kind';
import type { Words } from './match-words';
import { signsAgainstForm } from './signs-against';
import { signsForForm } from './signs-for';
import { statusOf } from './status';
import { THRESHOLD } from './threshold';

/** One sign for or against, shown under "Why here?". */
export interface Reason {
  sign: string;
  score: number;
}

export interface Scored {
  score: number;
  reasons: Reason[];
  kind: InteractionKind | null;
  status: 'done' | 'planned' | null;
}

/** What is asked of the words of a form, once for all signs. */
export interface Asked {
  isContact(text: string): boolean;
  isNote(text: string): boolean;
  /** Its own heading or control names a call, meeting, message or note. */
  said: boolean;
  asNote: boolean;
  /** How well the page says whose it is: a client's. */
  client: number;
  /** What of that names the client or says how to reach it: more than that there is a record with entries. */
  whose: number;
  /** It can be nothing but a contact: a call or a meeting by name, a choice of ways, a recipient. */
  sure: boolean;
  /** One chooses between a call, a meeting, a message. */
  offers: boolean;
  /** One says how a call went. */
  asksHow: boolean;
  /** A message is written, and nothing of its own speaks of a call or a meeting. */
  isChat: boolean;
  /** When the call was, with whom, by which number: every field beside it asks of one. */
  asksAllOfCall: boolean;
  /** A report is asked for, with its day, its client and what is next. */
  reportsVisit: boolean;
  /** How many fields beside it are such as logs of contacts have. */
  contactFields: number;
  /** One of them asks when the call or meeting was. */
  tellsDay: boolean;
  isMail: boolean;
  /** Headed as what one does to a client: "Contact customer". */
  reachesOut: boolean;
  /** Somebody of one's own house is chosen, and nothing names a client. */
  ofStaff: boolean;
  /** The page shows of the record in view what is shown of a piece of work. */
  ofWork: boolean;
}

/** Scores a form by what it and its page say. */
export function scoreFacts(facts: Facts, words: Words): Scored {
  const reasons: Reason[] = [];
  const asked = signsForForm(facts, words, (score, sign) => reasons.push({ sign, score }));
  signsAgainstForm(facts, words, asked, (score, sign) => reasons.push({ sign, score }));
  const sum = () => reasons.reduce((all, reason) => all + reason.score, 0);
  // Looked for through the whole page: only for what would be taken otherwise.
  if (asked.ofStaff || (asked.whose === 0 && !asked.sure))
    if (sum() < THRESHOLD || facts.nearName(words) === null)
      reasons.push(
        asked.ofStaff
          ? { sign: 'of one of the staff, and no client anywhere', score: -8 }
          : { sign: 'no client anywhere', score: -4 },
      );
  const score = sum();
  return { score, reasons, kind: kindOf(words, facts), status: statusOf(words, facts) };
}

/** Scores a candidate: whether it logs a contact with a client, and what it says of the contact. */
export function scoreForm(candidate: Candidate, words: Words, url: string): Scored {
  return scoreFacts(gatherFacts(candidate, words, url), words);
}

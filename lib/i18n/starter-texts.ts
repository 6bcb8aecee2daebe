import type { TextKey } from './keys';
import type { Texts } from './texts';

/** Names for the ids of lib/funnel's starter funnel and reasons. */
const STARTER: Record<string, TextKey> = {
  starter: 'starterFunnel',
  contacted: 'stageContacted',
  qualified: 'stageQualified',
  proposal: 'stageProposal',
  negotiation: 'stageNegotiation',
  won: 'stageWon',
  lost: 'stageLost',
  postponed: 'reasonPostponed',
  waiting: 'reasonWaiting',
  courtesy: 'reasonCourtesy',
  'no-answer': 'reasonNoAnswer',
};

/** The user's word for an id that Stagemark starts with; the id itself where there is none. */
export function starterName(t: Texts, id: string): string {
  const key = Object.hasOwn(STARTER, id) ? STARTER[id] : undefined;
  return key ? t(key) : id;
}

import type { Funnel } from './types';

/** Id of the funnel that everybody starts with. */
export const STARTER_FUNNEL_ID = 'starter';

/**
 * The funnel to start with, editable later. The names are given by the caller in the user's language; ids are
 * for ever.
 */
export function starterFunnel(nameOf: (id: string) => string): Funnel {
  const stage = (id: string, kind: 'open' | 'won' | 'lost') => ({ id, kind, name: nameOf(id) });
  return {
    id: STARTER_FUNNEL_ID,
    name: nameOf(STARTER_FUNNEL_ID),
    stages: [
      stage('contacted', 'open'),
      stage('qualified', 'open'),
      stage('proposal', 'open'),
      stage('negotiation', 'open'),
      stage('won', 'won'),
      stage('lost', 'lost'),
    ],
  };
}

/** Reasons why nothing moved; a team may edit the list (rule 3). */
export const STARTER_REASONS = ['postponed', 'waiting', 'courtesy', 'no-answer'] as const;

import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { ClientChoice } from '@/components/client-field';
import { FRESH, foldStep, type InteractionKind, type StageSaid } from '@/lib/funnel';
import { clientState, type FunnelRecord, listFunnels } from '@/lib/store';
import { useDb } from '../../shared/store-context';
import { knownClient } from '../clients';

export interface LogChoices {
  kind: InteractionKind | null;
  client: ClientChoice;
  /** Chosen by hand; else the client's own, else the first. */
  funnel: string | null;
  said: StageSaid | null;
  resultingStage: string | null;
  reason: string | null;
}

/** Where the form may be opened with something filled in: `popup.html?client=…&url=…#log`. */
function prefilled(): LogChoices {
  const client = new URLSearchParams(location.search).get('client')?.trim() ?? '';
  return {
    kind: null,
    client: { id: null, name: client },
    funnel: null,
    said: null,
    resultingStage: null,
    reason: null,
  };
}

const NO_FUNNELS: FunnelRecord[] = [];

/** The manual log's choices, and what they would count. */
export function useLogForm() {
  const db = useDb();
  const [choices, setChoices] = useState(prefilled);
  // One form is one contact, however often its button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const funnels = useLiveQuery(() => listFunnels(db), [db], NO_FUNNELS);
  const { client, said, resultingStage } = choices;
  const own = useLiveQuery(() => knownClient(db, client), [db, client.id, client.name]);
  const wanted = choices.funnel ?? own?.funnel;
  const funnel = funnels.find(({ id }) => id === wanted) ?? funnels[0];
  const state =
    useLiveQuery(
      async () => (funnel && own ? clientState(db, own.id, funnel.id) : FRESH),
      [db, own, funnel],
    ) ?? FRESH;
  /** Rule 1: what the manager says counts only where no page has told. */
  const isPlaceKnown = (state.place ?? state.shown ?? state.said) !== null;
  const preview = funnel
    ? foldStep(
        state,
        {
          id: '',
          at: '',
          client: '',
          resultingStage,
          stageSaidByManager: isPlaceKnown ? null : said,
        },
        funnel,
        funnel.strict,
      ).result
    : null;
  const change = (changes: Partial<LogChoices>) =>
    setChoices((known) => ({ ...known, ...changes }));
  return { id, choices, change, funnels, funnel, state, isPlaceKnown, preview };
}

export type LogForm = ReturnType<typeof useLogForm>;

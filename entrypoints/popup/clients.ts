import { useCallback } from 'react';
import type { ClientChoice, ClientOption } from '@/components/client-field';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import {
  type ClientRecord,
  type Edit,
  getClient,
  getSite,
  putClient,
  type StagemarkDb,
  searchClients,
} from '@/lib/store';
import { useDb } from '../shared/store-context';

/** Site of what was logged by hand. */
export const MANUAL = 'manual';

const LIMIT = 6;

/** What a record is called, by its type. */
export const TYPES: Record<string, TextKey> = {
  deal: 'typeDeal',
  company: 'typeCompany',
  lead: 'typeLead',
  person: 'typePerson',
  name: 'byHand',
};

/** Finds clients by name, each with what it is and where it is known from. */
export function useFindClients(): (text: string) => Promise<ClientOption[]> {
  const db = useDb();
  const t = useTexts();
  return useCallback(
    async (text) => {
      const found = await searchClients(db, text, LIMIT);
      return Promise.all(
        found.map(async ({ id, name, type, site }) => {
          const known = TYPES[type];
          const where = site === MANUAL ? undefined : ((await getSite(db, site))?.name ?? site);
          const hint = [known ? t(known) : type, where].filter(Boolean).join(' · ');
          return { id, name, hint };
        }),
      );
    },
    [db, t],
  );
}

/** The client that a choice means: the one picked, or the only one of that name. */
export async function knownClient(
  db: StagemarkDb,
  { id, name }: ClientChoice,
): Promise<ClientRecord | undefined> {
  if (id !== null) return getClient(db, id);
  const typed = name.trim().toLowerCase();
  const found = await searchClients(db, typed, LIMIT);
  const same = found.filter((client) => client.name.toLowerCase() === typed);
  return same.length === 1 ? same[0] : undefined;
}

/** The client that a choice means, or a new one of that name. */
export async function storeChoice(
  db: StagemarkDb,
  choice: ClientChoice,
  url: string | null,
  edit: Edit,
): Promise<ClientRecord> {
  const known = await knownClient(db, choice);
  if (known) return known;
  const name = choice.name.trim();
  return putClient(db, { site: MANUAL, type: 'name', recordId: name, name, url }, edit);
}

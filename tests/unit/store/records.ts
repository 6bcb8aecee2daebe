import type { InteractionDraft } from '@/lib/funnel';
import type { PendingRecord, SiteDraft } from '@/lib/store';
import { draftOf } from './helpers';

/** A site on its own host. */
export function siteOf(id: string, changes: Partial<SiteDraft> = {}): SiteDraft {
  return {
    id,
    name: id,
    addresses: [`https://${id}.example/`],
    patterns: [`https://${id}.example/*`],
    product: null,
    profile: null,
    funnel: null,
    manager: null,
    kinds: {},
    lastFormAt: null,
    lastSaveAt: null,
    ...changes,
  };
}

type PendingChanges = Partial<Omit<PendingRecord, 'draft'>> & { draft?: Partial<InteractionDraft> };

/** A save that was pressed in a form. */
export function pendingOf(id: string, { draft, ...changes }: PendingChanges = {}): PendingRecord {
  return {
    id,
    form: 'f1',
    site: 'crm',
    tab: 1,
    frame: 0,
    pressedAt: 1_000,
    state: 'saving',
    clientName: null,
    draft: draftOf(id, draft),
    evidence: [],
    expects: null,
    ...changes,
  };
}

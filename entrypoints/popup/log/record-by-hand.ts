import {
  type Edit,
  getCurrentManager,
  nextAt,
  type Recorded,
  recordInteraction,
  rememberFunnel,
  type StagemarkDb,
  write,
} from '@/lib/store';
import { UNKNOWN_MANAGER } from '../../shared/people';
import { offsetNow } from '../../shared/today';
import { MANUAL, storeChoice } from '../clients';
import type { LogForm } from './use-log-form';

/** The page that the form was opened on, where it was told: `popup.html?url=…#log`. */
function addressTold(): string | null {
  const url = new URLSearchParams(location.search).get('url');
  return url && /^https?:\/\//.test(url) ? url : null;
}

/** Records what the manual log says. The save is the press of its button: no CRM has to confirm it. */
export function recordByHand(db: StagemarkDb, form: LogForm, edit: Edit): Promise<Recorded> {
  const { choices, funnel, isPlaceKnown, preview } = form;
  const url = addressTold();
  return write(db, async () => {
    const client = await storeChoice(db, choices.client, url, edit);
    if (choices.funnel) await rememberFunnel(db, client.id, choices.funnel, edit);
    const draft = {
      id: form.id,
      at: await nextAt(db, Date.now(), offsetNow()),
      site: MANUAL,
      client: client.id,
      manager: (await getCurrentManager(db)) ?? UNKNOWN_MANAGER,
      funnel: funnel?.id ?? '',
      kind: choices.kind,
      resultingStage: choices.resultingStage,
      stageShownByCrm: null,
      stageSaidByManager: isPlaceKnown ? null : choices.said,
      reason: preview?.outcome === 'held' ? choices.reason : null,
      activity: null,
      claimed: false,
      url: client.url ?? url,
    };
    return recordInteraction(db, draft, edit);
  });
}

import type { Profile } from '@/lib/crm';
import { packedWords } from '@/lib/crm/packed-words';
import { FINGERPRINTS, PROFILES } from '@/lib/crm/profiles';
import { compareInteractions, FRESH, type Interaction } from '@/lib/funnel';
import { overlayTexts } from '@/lib/i18n';
import type { FormAnswer, Hello, Pick } from '@/lib/messages';
import {
  amendSite,
  type ClientRecord,
  clientState,
  type Edit,
  type SiteRecord,
  type StagemarkDb,
} from '@/lib/store';
import { productAt } from '../shared/also-hosts';
import { textsOf } from '../shared/first-records';
import { profileOf } from '../shared/profile-of';
import { noteUnknownStage } from '../shared/unknown-stages';
import type { PageMessage } from './border';
import { hashedActivity } from './draft';
import { nameActivity } from './name-activity';
import { pendingOfTab } from './saves';
import { forPicker, funnelFor, knowsStage, stageOfText } from './site-funnel';
import { findClient } from './who';

/** Whether general signs are needed: for other forms, or for what pointing at a form did not tell of it. */
export const needsGeneral = (profile: Profile | null) =>
  !profile ||
  profile.forms.length === 0 ||
  profile.general === true ||
  profile.forms.some(({ evidence }) => evidence.by === 'taught');

/** What the overlay of a site's page needs to start. */
export async function helloFor(db: StagemarkDb, site: SiteRecord, tab: number): Promise<Hello> {
  const edit = editNow('overlay');
  const profile = profileOf(site);
  const [funnel, texts, [open]] = await Promise.all([
    funnelFor(db, site, profile, null, null, edit),
    textsOf(db).then(overlayTexts),
    pendingOfTab(db, tab),
  ]);
  return {
    site: site.id,
    addresses: site.addresses,
    profile,
    // A product without a profile (`none`: the recogniser is to work alone) is known all the same.
    fingerprints: profile || site.product ? null : FINGERPRINTS,
    // Where a profile knows the forms, nothing else is looked for, unless it leaves the others to general signs.
    words: needsGeneral(profile) ? packedWords() : null,
    funnel: funnel
      ? forPicker(funnel)
      : { id: '', name: '', strict: false, stages: [], reasons: [] },
    texts,
    writesNote: site.writesNote === true,
    open: open ? { id: open.id, def: '', url: open.draft.url ?? '' } : null,
  };
}

/** A site in the cloud of a product is that product's, whatever its pages show. */
export async function ofItsHost(db: StagemarkDb, site: SiteRecord): Promise<SiteRecord> {
  if (site.product || site.profile) return site;
  const product = site.addresses.map(productAt).find((found) => found !== null);
  return product ? recognise(db, site, product.id) : site;
}

/** The page told its product; kept for the site. */
export async function recognise(
  db: StagemarkDb,
  site: SiteRecord,
  product: string,
): Promise<SiteRecord> {
  if (site.product || !PROFILES.has(product)) return site;
  // Its other hosts too: where they are not granted yet, popup and options ask for them.
  const also = PROFILES.get(product)?.alsoHosts ?? [];
  const patterns = [...new Set([...site.patterns, ...also])];
  return amendSite(db, site.id, { product, patterns }, editNow('overlay'));
}

/** The edit of something that the overlay saw rather than a person did. */
export function editNow(by: string): Edit {
  return { by, now: new Date().toISOString() };
}

type Opened = Extract<PageMessage, { type: 'page/form-opened' }>;

/** The interaction that an edited activity belongs to, or `null` (rule 11). */
async function interactionOf(
  db: StagemarkDb,
  site: SiteRecord,
  client: ClientRecord | null,
  message: Opened,
): Promise<Interaction | null> {
  const { activity } = message;
  if (message.interaction !== null) {
    const known = await db.interactions.get(message.interaction);
    if (known?.site === site.id && known.deletedAt === null) return known;
  }
  if (activity === null) return null;
  const latest = async (of: { toArray(): Promise<Interaction[]> }) =>
    (await of.toArray())
      .filter((i) => i.deletedAt === null)
      .sort(compareInteractions)
      .at(-1) ?? null;
  const index = db.interactions.where('[site+activity]');
  const byText = (text: string) => {
    const name = `${hashedActivity(text, client?.id ?? null)}#`;
    return latest(index.between([site.id, name], [site.id, `${name}\uffff`]));
  };
  if (activity.startsWith('text:')) return byText(activity);
  const named = await latest(index.equals([site.id, activity]));
  if (named || !message.edits || message.text === null || client === null) return named;
  // Saved on a page that told no id, and edited where one stands: what it says when it opens tells which it is, and its
  // id from now on.
  const untold = await byText(message.text);
  if (untold) await nameActivity(db, site.id, untold.id, activity);
  return untold;
}

const pickOf = (from: {
  resultingStage: string | null;
  kind: Pick['kind'];
  stageSaidByManager: string | null;
  reason: string | null;
  claimed: boolean;
}): Pick => ({
  resultingStage: from.resultingStage,
  kind: from.kind,
  said: from.stageSaidByManager,
  reason: from.reason,
  claimed: from.claimed,
});

/**
 * What the picker of a form needs. `null`: no picker here (an edit of an activity that Stagemark never counted).
 */
export async function answerForm(
  db: StagemarkDb,
  site: SiteRecord,
  message: Opened,
  before: { id: string | null; same: string | null; pick: Pick } | null,
): Promise<FormAnswer | null> {
  const client = await findClient(db, site, message.client);
  const edited = await interactionOf(db, site, client, message);
  if (message.edits && !edited) return null;
  const profile = profileOf(site);
  const funnel = await funnelFor(db, site, profile, message.stages, client, editNow('overlay'));
  if (!funnel) return null;
  if (message.stage && !knowsStage(funnel, message.stage)) {
    await noteUnknownStage(db, { funnel: funnel.id, text: message.stage.trim() });
  }
  return {
    funnel: forPicker(funnel),
    state: client ? await clientState(db, client.id, funnel.id, edited) : FRESH,
    shown: stageOfText(funnel, message.stage),
    kind: site.kinds[message.def] ?? null,
    restored: edited ? pickOf(edited) : (before?.pick ?? null),
    id: before?.id ?? null,
    same: before?.same ?? null,
    interaction: edited?.id ?? null,
  };
}

export { pickOf, profileOf };

import {
  expectationsOf,
  hasKindWords,
  isAutosave,
  savesOf,
  savesWithoutForm,
} from '@/lib/crm/expect';
import { GENERAL_TICK } from '@/lib/crm/general-tick-def';
import type { Answer, Hello, KeptPick } from '@/lib/messages';
import { noteSeen, rememberKind, type SiteRecord, type StagemarkDb } from '@/lib/store';
import { DEFAULT_PATIENCE, type Expectations } from '@/lib/watch';
import { areaOf } from '../shared/areas';
import { showBadge } from '../shared/badge';
import { noteStrain } from '../shared/strain';
import { noteWhy } from '../shared/why';
import { wakeForSaves } from './alarms';
import {
  answerForm,
  editNow,
  helloFor,
  needsGeneral,
  ofItsHost,
  pickOf,
  profileOf,
  recognise,
} from './answers';
import type { PageMessage } from './border';
import { makeDraft, type PressedMessage } from './draft';
import { keepPick, takePick } from './kept-picks';
import { landed, postedEmpty, returned, unsettled } from './landed';
import { nameActivity, tickedInteraction } from './name-activity';
import { noteRecord } from './note-record';
import { injectBeside } from './registration';
import { injectReplyHook } from './reply-hook';
import type { SaveDesk } from './save-desk';
import { amendPick, removeOwn, storePressed } from './saves';
import type { PageSender } from './sender';
import { answerTeaching } from './teaching';

/** What a form shows that says something only where nothing was written since the press. */
const ALONE: ReadonlySet<string> = new Set(['shown', 'idle']);

type Opened = Extract<PageMessage, { type: 'page/form-opened' }>;

/**
 * Answers one parsed message of a page script. The site is the sender's, whatever the message says.
 * @param at when it came (epoch ms)
 * @param waited it waited for the store since then
 */
export async function answerPage(
  db: StagemarkDb,
  desk: SaveDesk,
  message: PageMessage,
  from: PageSender,
  at: number,
  waited = false,
): Promise<Answer<PageMessage['type']>> {
  switch (message.type) {
    case 'page/hello': {
      const isAwaited = await landed(db, desk, from, message.url, 'landed');
      await noteRecord(db, from.site, message.url);
      const site = await ofItsHost(db, from.site);
      const hello = await greet(db, desk, site, from, await keptFor(message, from));
      if (isAwaited) await injectBeside(from.tab, from.frame, ['/look.js']);
      return hello;
    }
    case 'page/picked': {
      const { type: _type, ...picked } = message;
      await keepPick(areaOf('local'), from, picked);
      return null;
    }
    case 'page/at':
      await noteRecord(db, from.site, message.url);
      return null;
    case 'page/recognised':
      return greet(db, desk, await recognise(db, from.site, message.product), from);
    case 'page/form-opened':
      return opened(db, desk, message, from);
    case 'page/pressed':
      return desk.inLine(() => pressed(db, desk, message, from, at, waited));
    case 'page/evidence': {
      const { evidence } = message;
      // Text that stands in the page says nothing where a request went out: a page may show it before it is saved. Nor
      // does a form that is left as it was.
      const isAlone = evidence.source === 'form' && ALONE.has(evidence.what);
      // Looked at in its turn: its press may not be stored yet, and another press of it may follow as closely.
      await desk.hear(
        message.id,
        { ...evidence, at },
        ({ site, pressedAt }) =>
          site === from.site.id && !(isAlone && desk.requests.wrote(from.tab, pressedAt)),
      );
      return null;
    }
    case 'page/why': {
      const { type: _type, ...told } = message;
      await noteWhy(from.site.id, { ...told, at: new Date().toISOString() });
      return null;
    }
    case 'teach/hello':
    case 'teach/done':
      return answerTeaching(db, message, from);
    case 'page/unticked': {
      const known = await tickedInteraction(db, from.site.id, message.activity);
      return known ? { id: known.id } : null;
    }
    case 'page/wrote':
      return { wrote: desk.requests.wrote(from.tab, message.since) };
    case 'page/ticking': {
      const profile = profileOf(from.site);
      // Its product was recognised since, and its profile knows what ticks there.
      if (!needsGeneral(profile) || savesWithoutForm(profile)) return null;
      desk.requests.open(from.tab);
      const isThere = await injectBeside(from.tab, from.frame, ['/formless.js']);
      return isThere ? helloFor(db, from.site, from.tab) : null;
    }
    case 'page/remove':
      await desk.inLine(() => removeOwn(db, from.site.id, message.id));
      void showBadge(db);
      return null;
    case 'page/login':
      // A sign-in that moves its own address is one all the same.
      await landed(db, desk, from, null, 'signin');
      return null;
    case 'page/looked':
      await landed(db, desk, from, message.url, 'looked');
      return null;
    case 'page/strained':
      await noteStrain(from.site.id);
      return null;
    case 'page/sight':
      await injectBeside(from.tab, from.frame, ['/sight.js']);
      return null;
    case 'page/named':
      await desk.inLine(() => nameActivity(db, from.site.id, message.id, message.activity));
      return null;
    case 'page/amend':
      await desk.inLine(() => amendPick(db, from.site.id, message.id, message.pick));
      await rememberPick(db, from.site, message.def, message.pick.kind);
      void showBadge(db);
      return null;
  }
}

/** The kind picked in a form that tells none, for the next time; one that has words for it is asked again. */
async function rememberPick(
  db: StagemarkDb,
  site: SiteRecord,
  def: string | undefined,
  kind: Parameters<typeof rememberKind>[3] | null,
): Promise<void> {
  if (def === undefined || kind === null || hasKindWords(profileOf(site), def)) return;
  await rememberKind(db, site.id, def, kind, editNow('overlay'));
}

/** What was picked before, for a script that takes over; a page that was loaded anew begins anew. */
async function keptFor(
  { takesOver }: Extract<PageMessage, { type: 'page/hello' }>,
  from: PageSender,
): Promise<KeptPick | null> {
  if (!import.meta.env.FIREFOX) return null;
  const kept = await takePick(areaOf('local'), from);
  return takesOver ? kept : null;
}

/** Answers a page that has just started its overlay, and brings the scripts that its site needs besides. */
async function greet(
  db: StagemarkDb,
  desk: SaveDesk,
  site: SiteRecord,
  from: PageSender,
  kept: KeptPick | null = null,
): Promise<Hello | null> {
  const profile = profileOf(site);
  // What is saved with no form: its request may be told before the page tells of it.
  if (savesWithoutForm(profile)) desk.requests.open(from.tab);
  void injectReplyHook(profile, from.tab, from.frame);
  // Both at once: until then the form stands there without its picker.
  const [hello, isThere] = await Promise.all([
    helloFor(db, site, from.tab),
    injectBeside(from.tab, from.frame, [
      ...(needsGeneral(profile) || profile?.shadow ? ['/roots.js' as const] : []),
      ...(savesWithoutForm(profile) ? ['/formless.js' as const] : []),
      ...(site.writesNote === true ? ['/note-line.js' as const] : []),
      // The last: what it waits for is waited for.
      ...(needsGeneral(profile) ? ['/general.js' as const] : []),
    ]),
  ]);
  return isThere ? { ...hello, kept } : null;
}

async function opened(db: StagemarkDb, desk: SaveDesk, message: Opened, from: PageSender) {
  desk.requests.open(from.tab);
  const { site } = from;
  const cameBack = await returned(db, desk, message, from);
  if (cameBack) {
    await desk.hear(cameBack.id, { source: 'page', what: 'back', at: Date.now() });
  }
  for (const { id } of await postedEmpty(db, desk, message, from))
    await desk.hear(id, { source: 'page', what: 'again', at: Date.now() });
  await noteSeen(db, site.id, 'lastFormAt', new Date().toISOString());
  const before = cameBack ?? (await unsettled(db, message, from));
  const restored = before && {
    ...{ pick: pickOf(before.draft), id: cameBack?.id ?? null },
    same: cameBack ? null : before.id,
  };
  return answerForm(db, site, message, restored ?? null);
}

/** A press so soon after the one that was counted is the same one again (ms). */
const DOUBLE_PRESS = 2_000;

/**
 * Whether this is the save of something else under an id that was counted already: its page never heard the end of
 * the first (it stood in the back/forward cache, the worker died, or the popup was asked), and goes on with its id.
 */
async function isAnother(db: StagemarkDb, message: PressedMessage): Promise<boolean> {
  const counted = await db.interactions.get(message.id);
  if (!counted || message.pressedAt - Date.parse(counted.at) < DOUBLE_PRESS) return false;
  // An emptied form pressed again is the same save; one that never had a text is known by nothing.
  return !counted.activity?.startsWith(message.textHash ?? 'text:');
}

async function pressed(
  db: StagemarkDb,
  desk: SaveDesk,
  message: PressedMessage,
  from: PageSender,
  at: number,
  waited: boolean,
) {
  const { site, tab, frame } = from;
  const profile = profileOf(site);
  const saves = savesOf(profile, message.def);
  desk.requests.open(tab);
  if (await isAnother(db, message)) return { stored: false };
  const edit = editNow('overlay');
  const { draft, client } = await makeDraft(db, site, profile, message, edit, at);
  // Before it is stored: a worker that dies right after must be woken for it.
  await wakeForSaves();
  const isLatest = await storePressed(db, {
    id: message.id,
    form: message.form,
    site: site.id,
    tab,
    frame,
    pressedAt: message.pressedAt,
    state: 'saving',
    clientName: client?.name ?? null,
    draft,
    evidence: [],
    expects: {
      ...expectationsOf(profile, message.def),
      guessed: message.guessed,
      yields: message.def === GENERAL_TICK,
      again: message.again,
      patience: DEFAULT_PATIENCE,
    } satisfies Expectations,
  });
  // What was sent for it says nothing of the press that followed.
  if (!isLatest) return { stored: true };
  const kind = message.pick.kind;
  // Only now: what is heard of a save must find it stored.
  // One that waited came with no text: any page that is posted now would be taken for its own.
  if (!waited) {
    await desk.requests.await({
      id: message.id,
      tab,
      frame,
      edits: draft.id !== message.id || message.def === GENERAL_TICK,
      since: message.pressedAt,
      itself: isAutosave(profile, message.def) && saves.length === 0,
      // Where the profile names the request, another that carries the same text is another's (a task's, a draft's).
      typed: isAutosave(profile, message.def) && saves.length > 0 ? '' : message.typed,
      saves: [...saves],
      activity: message.activity ?? undefined,
    });
  }
  if (message.kind === null) await rememberPick(db, site, message.def, kind);
  // The alarm judges it again where the store does not answer now.
  desk.judge(message.id).catch((error) => console.error('Stagemark tries again later', error));
  return { stored: true };
}

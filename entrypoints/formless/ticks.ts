import {
  hashText,
  later,
  newId,
  type Profile,
  readClient,
  readKind,
  readStage,
  readText,
  readUser,
  recordHere,
  type TickDef,
  textOf,
  watchReply,
  watchSigns,
} from '@/lib/crm';
import type { Pick, RecordRead } from '@/lib/messages';
import { NO_PICK } from '../overlay.content/picker';
import { send } from '../shared/send';
import { askToRemove } from './ask-remove';
import { openCorner } from './corner';
import type { Known } from './known';

/** Clicked again so soon, it is the same click (ms). */
const DOUBLE = 2_000;
/** Longer ones are cut (characters). */
const MOST_SUBJECT = 60;
/** A save is judged within that time (ms). */
const WATCHED = 40_000;
/** A click on a label is followed by one on its box (ms). */
const ECHO = 60;

interface Tick {
  def: TickDef;
  row: Element;
  control: Element;
}

function tickOf(target: Element, profile: Profile): Tick | null {
  const here = recordHere(profile, { form: null, page: document, url: location.href });
  for (const def of profile.ticks ?? []) {
    if (def.on && !(here && def.on.includes(here.type))) continue;
    const control = target.closest(def.control);
    // Where the same control saves other things too (a field edited in place), only the row tells that it is a tick.
    const row = control?.closest(def.row);
    if (control && row) return { def, row, control };
  }
  return null;
}

/** Whether this click turns the control on: a tick taken away is no contact. */
function ticksOn(target: Element, control: Element): boolean {
  // In capture a native box already shows its new state; one that the page moves itself shows the old.
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return target.checked;
  const box = control.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (box) return !box.checked;
  return control.getAttribute('aria-checked') !== 'true';
}

/**
 * Hears of planned activities ticked done (rule 11): the tick is the interaction. A small picker stands in the
 * corner for 20 s; it takes no focus and hinders nothing.
 */
export function watchTicks(signal: AbortSignal, known: () => Known | null): void {
  const clicked = new WeakMap<Element, { at: number; on: boolean }>();
  window.addEventListener(
    'click',
    (event) => {
      const now = known();
      if (!now || !event.isTrusted || !(event.target instanceof Element)) return;
      const tick = tickOf(event.target, now.profile);
      if (!tick) return;
      const at = Date.now();
      const on = ticksOn(event.target, tick.control);
      const last = clicked.get(tick.row);
      // A button shows no state: pressed twice, it is pressed once.
      if (last && at - last.at < (last.on && on ? DOUBLE : ECHO)) return;
      clicked.set(tick.row, { at, on });
      if (on) {
        void record(tick, now, signal);
        return;
      }
      const activity = activityOf(tick.def, tick.row, clientOf(tick.def, tick.row, now.profile));
      if (activity) void askToRemove(activity, now.hello.texts, signal);
    },
    { signal, capture: true, passive: true },
  );
}

const placeOf = (row: Element) => ({ form: row, page: document, url: location.href });

const clientOf = (def: TickDef, row: Element, profile: Profile): RecordRead | null =>
  readClient(def.client ?? profile.client, profile, placeOf(row));

/**
 * What the ticked activity is called: the CRM's own id, else a hash of what its row says, of whom; a mere icon says
 * nothing.
 */
function activityOf(def: TickDef, row: Element, client: RecordRead | null): string | null {
  const told = readText(def.activity, placeOf(row));
  const said = textOf(row);
  const whom = `${client?.type} ${client?.id ?? client?.name}`;
  return told ?? (said ? `text:tick:${hashText(`${def.id} ${whom} ${said}`)}` : null);
}

/** What stands beside the control that was ticked: of several questions in the corner, it says which is which. */
function subjectOf(row: Element, control: Element): string {
  const said = textOf(row).replace(textOf(control), '').trim();
  return said.length > MOST_SUBJECT ? `${said.slice(0, MOST_SUBJECT)}…` : said;
}

async function record(
  { def, row, control }: Tick,
  { hello, profile, stageAt }: Known,
  parent: AbortSignal,
): Promise<void> {
  const place = placeOf(row);
  const { url } = place;
  const kind = readKind(def.kind, place);
  if (kind === 'none') return;
  const id = newId();
  const client = clientOf(def, row, profile);
  const read = {
    def: def.id,
    client,
    kind,
    stage: readStage(profile, place, client) ?? stageAt(row),
    stages: null,
    user: readUser(profile, place),
    activity: activityOf(def, row, client),
  };
  const own = new AbortController();
  const signal = AbortSignal.any([parent, own.signal]);
  later(parent, WATCHED, () => own.abort());
  watchSigns(
    [profile.signs, def.signs],
    row,
    document,
    signal,
    (ok) => void send({ type: 'page/evidence', id, evidence: { source: 'sign', ok } }),
  );
  watchReply(
    document,
    signal,
    (ok) => void send({ type: 'page/evidence', id, evidence: { source: 'reply', ok } }),
  );
  void send({
    type: 'page/pressed',
    ...read,
    id,
    interaction: null,
    form: id,
    url,
    pressedAt: Date.now(),
    guessed: def.asks === true,
    pick: NO_PICK,
    typed: '',
    textHash: read.activity,
  });
  const answer = await send({
    type: 'page/form-opened',
    form: id,
    url,
    edits: false,
    back: false,
    text: null,
    interaction: null,
    ...read,
  });
  if (!answer || parent.aborted) return;
  const onPick = (pick: Pick) => void send({ type: 'page/amend', id, pick, def: def.id });
  const about = [client?.name, subjectOf(row, control)].filter(Boolean).join(' · ');
  openCorner({ answer, asksKind: kind === null, about, onPick }, hello, parent);
}

import {
  type Profile,
  readClient,
  readKind,
  readStage,
  readText,
  readUser,
  recordHere,
  type TickDef,
} from '@/lib/crm';
import { askToRemove } from './ask-remove';
import { followTick } from './follow-tick';
import type { Known } from './known';
import { isSameClick, nameTick, pressTick } from './tick-press';
import { ticksOn } from './ticks-on';

/** A control that sets a planned activity to done, in its row. */
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

/**
 * Hears of planned activities ticked done (rule 11): the tick is the interaction. A small picker stands in the
 * corner for 20 s; it takes no focus and hinders nothing.
 */
export function watchTicks(signal: AbortSignal, known: () => Known | null): void {
  globalThis.stagemarkKnowsTick = (target) => {
    const now = known();
    return now !== null && tickOf(target, now.profile) !== null;
  };
  window.addEventListener(
    'click',
    (event) => {
      const now = known();
      if (!now || !event.isTrusted || !(event.target instanceof Element)) return;
      const tick = tickOf(event.target, now.profile);
      if (!tick) return;
      const click = { at: Date.now(), on: ticksOn(event.target, tick.control) };
      if (!isSameClick(tick.row, click)) take(tick, click, now, signal);
    },
    { signal, capture: true, passive: true },
  );
}

function take(
  tick: Tick,
  { at, on }: { at: number; on: boolean },
  { hello, profile, stageAt }: Known,
  signal: AbortSignal,
): void {
  const { def, row } = tick;
  const place = { form: row, page: document, url: location.href };
  const client = readClient(def.client ?? profile.client, profile, place);
  const activity = nameTick(def, row, client, readText(def.activity, place));
  if (!on) {
    if (activity) void askToRemove(activity, hello.texts, signal);
    return;
  }
  const kind = readKind(def.kind, place);
  if (kind === 'none') return;
  const stage = readStage(profile, place, client) ?? stageAt(row);
  const read = { client, kind, stage, user: readUser(profile, place), activity };
  void followTick(pressTick(tick, read, at), { hello, profile }, signal);
}

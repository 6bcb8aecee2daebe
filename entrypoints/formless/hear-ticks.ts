import type { GeneralFinder } from '@/lib/crm/general';
import { generalTick } from '@/lib/crm/general-tick-def';
import { BOXES } from '@/lib/crm/recognise/done-control';
import { originOf } from '@/lib/crm/recognise/tree';
import type { Hello } from '@/lib/messages';
import { send } from '../shared/send';
import { isSameClick, nameTick, pressTick } from './tick-press';
import { ticksOn } from './ticks-on';
import { watchWhatFollows } from './what-follows';

let hears: AbortSignal | null = null;

/**
 * Hears of planned contacts that are set to done where no profile knows the control (rule 11), by general signs. What
 * records a tick is fetched as the pointer goes down, so that the request which follows is seen.
 */
export function hearTicks(find: GeneralFinder): void {
  const signal = globalThis.stagemarkOverlay?.signal;
  if (!signal || hears === signal) return;
  hears = signal;
  let ready: Promise<Hello | null | undefined> | null = null;
  let opener: Element | null = null;
  const on = { signal, capture: true, passive: true };
  const prepare = (event: Event) => {
    const origin = event.isTrusted ? originOf(event) : null;
    if (origin && find.tickAt(origin, opener)) ready = send({ type: 'page/ticking' });
  };
  window.addEventListener('pointerdown', prepare, on);
  window.addEventListener(
    'keydown',
    (event) => void (/^(?:Enter| )$/.test(event.key) && prepare(event)),
    on,
  );
  window.addEventListener(
    'click',
    (event) => {
      const origin = event.isTrusted ? originOf(event) : null;
      if (!origin) return;
      const seen = find.tickAt(origin, opener);
      opener = origin;
      if (!seen || globalThis.stagemarkKnowsTick?.(origin)) return;
      const { kind, client, rowId, activity, shows, ofRecord, ...at } = seen;
      const tick = { ...at, def: generalTick(kind) };
      const click = { at: Date.now(), on: ticksOn(origin, tick.control) };
      if (isSameClick(tick.row, click, tick.control.matches(BOXES))) return;
      const named = nameTick(tick.def, tick.row, client, activity, rowId);
      // A page of its own shows the activity's state, and no client's.
      const stage = ofRecord ? null : find.stage(tick.row);
      const read = { client, kind, stage, user: null, activity: named };
      const isNone = click.on ? watchWhatFollows({ ...tick, shows }, signal) : undefined;
      const pressed = click.on ? pressTick(tick, read, click.at) : named;
      void (ready ?? send({ type: 'page/ticking' })).then((hello) => {
        if (!hello || signal.aborted) return;
        const known = { hello, profile: find.profile };
        globalThis.stagemarkTick?.(pressed, known, signal, isNone);
      });
    },
    on,
  );
}

import type { InteractionKind } from '@/lib/funnel';
import { GENERAL } from './general-profile';
import type { TickDef } from './profile';

/** Under which name planned contacts go that were set to done where no profile knows the control. */
export const GENERAL_TICK = 'general-tick';

/** What stands for a profile's description of a tick; a window that asks back, or a form, may come first. */
export const generalTick = (kind: InteractionKind): TickDef => ({
  id: GENERAL_TICK,
  asks: true,
  control: '*',
  evidence: GENERAL.evidence,
  kind,
  row: '*',
});

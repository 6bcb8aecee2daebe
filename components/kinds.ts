import type { InteractionKind } from '@/lib/funnel';
import type { CountKey, TextKey } from '@/lib/i18n';
import type { IconName } from './icon';

/** How each kind is named and drawn. */
export const KINDS: Record<InteractionKind, { name: TextKey; counted: CountKey; icon: IconName }> =
  {
    call: { name: 'call', counted: 'calls', icon: 'call' },
    meeting: { name: 'meeting', counted: 'meetings', icon: 'meeting' },
    message: { name: 'message', counted: 'messages', icon: 'message' },
  };

export const KIND_IDS = Object.keys(KINDS) as InteractionKind[];

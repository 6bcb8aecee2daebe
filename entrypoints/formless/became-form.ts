import { isVisible, later, TEXT_FIELDS, textOf } from '@/lib/crm';
import type { PageEvidence } from '@/lib/messages';
import { pause } from '../shared/send';
import type { PressedTick } from './tick-press';
import { isOn } from './ticks-on';

/** A form that a press opens stands there by then (ms). */
const OPENS_WITHIN = 500;
/** So long after the press the row is looked at (ms): by then a page has shown what came of it. */
const SHOWN_AFTER = 2_500;

const textsToWrite = () => [...document.querySelectorAll(TEXT_FIELDS)].filter(isVisible).length;

/**
 * Where no profile says what a control does: "Complete" may open a form, which is the interaction then. Else the row is
 * looked at once more, for a page that sends nothing shows alone that it is done. To be made as the press is heard.
 * @returns what tells whether it opened a form
 */
export function watchForForm({ row, control }: Pick<PressedTick, 'control' | 'row'>) {
  const [before, named] = [textsToWrite(), textOf(control)];
  const opened = pause(OPENS_WITHIN).then(() => textsToWrite() > before);
  return async (
    signal: AbortSignal,
    tell: (evidence: PageEvidence['evidence']) => void,
  ): Promise<boolean> => {
    later(signal, SHOWN_AFTER, () => {
      const isGone = !row.isConnected || !isVisible(row) || !control.isConnected;
      if (isGone || isOn(control) || textOf(control) !== named)
        tell({ source: 'form', what: 'shown' });
    });
    if (!(await opened)) return false;
    tell({ source: 'cancel' });
    return true;
  };
}

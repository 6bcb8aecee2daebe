import type { FoundForms } from './found-forms';
import type { ClientRead } from './read';
import { type GeneralTick, idOfRow, readGeneralClient, tickAt, type Words } from './recognise';
import { closestAcross, parentOf } from './recognise/tree';
import { queryAcross } from './recognise/trees';

/** A planned contact that a press sets to done, and whom it is with. */
export interface SeenTick extends Omit<GeneralTick, 'around'> {
  client: ClientRead;
  rowId: string | null;
}

/** Lists of other records. */
const ASIDE = 'nav, aside, [role=navigation], [class*="sidebar" i]';

/** The part of a record's page around a control that leads to whom the record is with. */
function partWith(
  control: Element,
  clientOf: (at: Element) => ClientRead | null,
): { row: Element; client: ClientRead } | null {
  for (let at = parentOf(control); at && at.localName !== 'body'; at = parentOf(at)) {
    if (queryAcross(at, ASIDE)[0]) return null;
    const client = clientOf(at);
    if (client && client.id !== null) return { row: at, client };
  }
  return null;
}

/** Finds what a press sets to done, unless it saves one of the forms that stand; `null` where nobody is told. */
export function makeTickFinder(words: Words, forms: FoundForms) {
  return (target: Element, opened: Element | null): SeenTick | null => {
    const seen = tickAt(target, opened, words);
    const tick = seen && forms.areSavedBy(target) ? null : seen;
    if (!tick) return null;
    const { around, ...rest } = tick;
    const clientOf = (at: Element) => readGeneralClient(at, location.href, words);
    if (tick.ofRecord && around.localName === 'body') {
      const part = partWith(tick.control, clientOf);
      return part && { ...rest, ...part, rowId: null };
    }
    const told = clientOf(tick.row) ?? clientOf(around);
    // Beside a record, as part of its page: what heads the part is not the record's name.
    const aside = told?.url ? closestAcross(tick.row, 'aside, [role=complementary]') : null;
    const client = (aside?.parentElement && clientOf(aside.parentElement)) || told;
    return client && { ...rest, client, rowId: idOfRow(around, tick.control) };
  };
}

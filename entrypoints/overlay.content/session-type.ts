import type { FoundForm, Press } from '@/lib/crm';
import type { FormAnswer, Pick, SaveVerdict } from '@/lib/messages';
import type { Picker } from './picker';

/** One form that stands in the page, with its picker. */
export interface Session {
  form: FoundForm;
  pick: Pick;
  picker: Picker;
  /** The interaction's id: one from the first press to the confirmation (rule: one save, one interaction). */
  id: string;
  /** What the background knows of the client, once it told. */
  answer: FormAnswer | null;
  /** `isLate`: looked at again, once the page's own listeners have heard of the press too. */
  pressed(press: Press, isLate?: boolean): void;
  verdict(id: string, verdict: SaveVerdict): void;
  /** Looks whether the form still stands; ends the session where it doesn't. */
  check(): void;
  /**
   * Whether a form that was just found is this one, drawn anew: the same client, and after a press also the same
   * text; one that was laid aside is known by what was typed. A form for somebody else, or a fresh one after "Save
   * and new", takes over nothing.
   */
  becomes(form: FoundForm): boolean;
  readonly ended: boolean;
  /** It was a plan when it was opened, also where the page has drawn it anew since. */
  readonly openedAsPlan: boolean;
  /** Takes the picker away. */
  end(): void;
}

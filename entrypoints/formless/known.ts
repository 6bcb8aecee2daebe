import type { Profile } from '@/lib/crm';
import type { Hello } from '@/lib/messages';

/** What the overlay knows of its page once the background has answered. */
export interface Known {
  hello: Hello;
  profile: Profile;
  /** The stage that general signs see around an element, where the profile has no reader for it. */
  stageAt(around: Element): string | null;
  /** Whether a text field belongs to a form that stands decorated. */
  isForm(field: Element): boolean;
}

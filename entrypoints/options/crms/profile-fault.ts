import type { ProfileFault } from '@/lib/crm/profile-file';
import type { TextKey, Texts } from '@/lib/i18n';

const TEXTS: Record<ProfileFault['what'], TextKey> = {
  'not-json': 'profileNotJson',
  'not-profile': 'profileNotOne',
  missing: 'profileMissing',
  'unknown-key': 'profileUnknownKey',
  wrong: 'profileWrong',
  selector: 'profileSelector',
  pattern: 'profilePattern',
};

/** What is wrong with a profile's file, and where in it. */
export const profileFaultText = (t: Texts, { what, path }: ProfileFault) =>
  t(TEXTS[what], { path });

import type { Profile } from '../profile';

const files = import.meta.glob<{ default: Profile }>(['./*.ts', '!./index.ts'], { eager: true });

/** Every profile that ships, by product id. A file in this folder is all that adding one takes. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map(
  Object.values(files).map(({ default: profile }) => [profile.id, profile]),
);

/** What tells each product in a page. */
export const FINGERPRINTS = [...PROFILES.values()].map(({ id, fingerprint }) => ({
  id,
  signs: fingerprint,
}));

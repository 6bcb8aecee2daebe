import type { Profile } from '@/lib/crm';
import { PROFILES } from '@/lib/crm/profiles';
import { patternTakes } from '@/lib/sites';

/** The product whose cloud an address is in, if any. */
export function productAt(address: string): Profile | null {
  const lies = ({ hosts }: Profile) => hosts?.some((pattern) => patternTakes(pattern, address));
  return [...PROFILES.values()].find(lies) ?? null;
}

/** Other hosts that take the saves of the product whose cloud an address is in: asked for together with it. */
export function alsoHosts(address: string): string[] {
  return productAt(address)?.alsoHosts ?? [];
}

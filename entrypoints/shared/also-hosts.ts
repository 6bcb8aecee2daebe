import { PROFILES } from '@/lib/crm/profiles';
import { patternTakes } from '@/lib/sites';

/** Other hosts that take the saves of the product whose cloud an address is in: asked for together with it. */
export function alsoHosts(address: string): string[] {
  const product = [...PROFILES.values()].find(({ hosts }) =>
    hosts?.some((pattern) => patternTakes(pattern, address)),
  );
  return product?.alsoHosts ?? [];
}

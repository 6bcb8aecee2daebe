import type { Hello, Pick } from '@/lib/messages';
import { send } from '../shared/send';
import { sameRecord } from './form-facts';
import type { FullRead } from './read-form';

/** Firefox ends a page's script when the extension is updated: what is picked waits in the background for the next. */
export function keepPick({ def, client }: FullRead, pick: Pick): void {
  if (import.meta.env.FIREFOX)
    void send({ type: 'page/picked', def, url: location.href, client, pick });
}

/** What was picked in this form before the script was ended; given once. */
export function keptPick(hello: Hello, { def, client }: FullRead): Pick | null {
  const { kept } = hello;
  if (!kept || kept.def !== def || kept.url !== location.href) return null;
  if (!sameRecord(kept.client, client)) return null;
  hello.kept = null;
  return kept.pick;
}

import type { Mapping } from './mapping';

/** Fields that a table's header may name, in the languages of the CRMs that write them. */
const HEADERS: Record<keyof Mapping, RegExp> = {
  manager:
    /^who$|manager|owner|user|assigned|sales ?rep|менеджер|ответствен|відповідальн|сотрудник/i,
  client:
    /client|customer|company|account|contact|deal|lead|клиент|клієнт|компан|контакт|сделк|угод/i,
  kind: /kind|type|activity|channel|тип|вид|канал/i,
  time: /time|date|when|created|дата|время|час|коли/i,
  stage: /stage|status|phase|этап|етап|стад|статус/i,
};

/** A first guess by the header's words; the user corrects it. */
export function guessMapping(header: readonly string[]): Mapping {
  const taken = new Set<number>();
  const guess = (field: keyof Mapping) => {
    const at = header.findIndex((name, i) => !taken.has(i) && HEADERS[field].test(name));
    if (at === -1) return null;
    taken.add(at);
    return at;
  };
  // Time before kind: "activity date" is a time.
  const [time, manager, stage] = [guess('time'), guess('manager'), guess('stage')];
  return { time, manager, stage, client: guess('client'), kind: guess('kind') };
}

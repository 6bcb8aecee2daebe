import { kindOfWords } from './kind-words';
import { type Mapping, tidy } from './mapping';
import { readTime } from './read-time';

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

const isTime = (text: string) => readTime(text, 'dmy') !== null || readTime(text, 'mdy') !== null;
const isKind = (text: string) => kindOfWords(text) !== undefined;

/** The column, none of the taken ones, of which most cells are of a sort. */
function columnOf(
  rows: readonly string[][],
  taken: ReadonlySet<number>,
  is: (text: string) => boolean,
): number | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let at = 0; at < width; at += 1) {
    const cells = rows.map((row) => tidy(row[at] ?? '')).filter((text) => text !== '');
    const fitting = cells.filter(is).length;
    if (!taken.has(at) && fitting > 0 && fitting * 2 > cells.length) return at;
  }
  return null;
}

/**
 * A first guess by the header's words, and by what the cells hold where it says nothing; the user corrects it.
 * @param header empty where no row names the columns
 */
export function guessMapping(header: readonly string[], rows: readonly string[][] = []): Mapping {
  const taken = new Set<number>();
  const guess = (field: keyof Mapping) => {
    const at = header.findIndex((name, i) => !taken.has(i) && HEADERS[field].test(name));
    if (at === -1) return null;
    taken.add(at);
    return at;
  };
  // Time before kind: "activity date" is a time.
  const [time, manager, stage] = [guess('time'), guess('manager'), guess('stage')];
  const [client, kind] = [guess('client'), guess('kind')];
  const read = (is: (text: string) => boolean) => {
    const at = columnOf(rows, taken, is);
    if (at !== null) taken.add(at);
    return at;
  };
  return { time: time ?? read(isTime), manager, stage, client, kind: kind ?? read(isKind) };
}

import { percentDecoded, saysTyped, standsIn } from './body-text';

/** Shorter texts stand in too many requests by chance. */
const LEAST_TEXT = 3;
const MOST_TEXT = 80;

/** Whether a request is one that the profile names: method, body, and a path pattern or a whole address. */
export function matchesSave(
  save: { body?: string | undefined; method?: string[] | undefined; url: string },
  request: { body?: string | null; method: string; url: string },
): boolean {
  if (save.method && !save.method.includes(request.method)) return false;
  if (save.body !== undefined && !saysInBody(save.body, request.body ?? '')) return false;
  const pattern = save.url.includes('://')
    ? new URLPattern(save.url)
    : new URLPattern({ pathname: save.url });
  return pattern.test(request.url);
}

function saysInBody(pattern: string, body: string): boolean {
  const says = new RegExp(pattern, 'u');
  return spellings(body).some((text) => says.test(text));
}

/** The id of the activity that a request saves, where the profile says where its body tells one; else `null`. */
export function nameInBody(names: string | undefined, body: string | null): string | null {
  if (names === undefined || body === null) return null;
  const pattern = new RegExp(names, 'u');
  for (const text of spellings(body)) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return null;
}

const folded = (text: string) => text.replace(/\s+/g, ' ');

/** A body as text, however it was encoded: JSON, a form's pairs, multipart. */
function spellings(body: string): string[] {
  return [...new Set([body, percentDecoded(body)])].map(folded);
}

/** Whether a request's body carries the text that was typed (design.md, evidence 2). */
export function carriesText(body: string | null, typed: string): boolean {
  const start = folded(typed.trim().split('\n')[0] ?? '').slice(0, MOST_TEXT);
  if (body === null || start.length < LEAST_TEXT) return false;
  const wanted = [start, folded(JSON.stringify(start).slice(1, -1))];
  if (spellings(body).some((text) => wanted.some((w) => standsIn(text, w)))) return true;
  return saysTyped(body, typed);
}

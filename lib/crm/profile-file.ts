import * as z from 'zod/mini';
import { type Profile, profileSchema } from './profile';

/** Why a file holds no profile, and where. */
export interface ProfileFault {
  what: 'not-json' | 'not-profile' | 'missing' | 'unknown-key' | 'wrong' | 'selector' | 'pattern';
  /** `forms.0.save`; empty where it is the file as a whole. */
  path: string;
}

export type ProfileFile = { ok: true; profile: Profile } | { ok: false; fault: ProfileFault };

const SELECTORS = /^(?:css|container|save|cancel|mount|scope|edits|unless|control|row|skip|where)$/;
const PATTERNS = /^(?:match|after|body|names|saveText|refused|saved)$/;

const fault = (what: ProfileFault['what'], path: readonly PropertyKey[] = []): ProfileFile => ({
  ok: false,
  fault: { what, path: path.map(String).join('.') },
});

function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}

/** Selectors and expressions that no browser can read: they would fail in the CRM's page, where nobody sees it. */
function unreadable(value: unknown, path: string[]): ProfileFault | null {
  if (Array.isArray(value) || (typeof value === 'object' && value !== null)) {
    for (const [key, inner] of Object.entries(value)) {
      const found = unreadable(inner, [...path, key]);
      if (found) return found;
    }
    return null;
  }
  if (typeof value !== 'string') return null;
  const key = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  // A form's `text` is a selector, a sign's an expression.
  const isField = key === 'text' && /^(?:forms|autosaves)$/.test(path.at(-3) ?? '');
  const at = path.join('.');
  if ((SELECTORS.test(key) || isField) && !isSelector(value)) return { what: 'selector', path: at };
  const isExpression = PATTERNS.test(key) || (key === 'text' && !isField);
  return isExpression && !isPattern(value) ? { what: 'pattern', path: at } : null;
}

/** Reads a profile that somebody exported; what is wrong is told with its place in the file. */
export function readProfileFile(text: string): ProfileFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('not-json');
  }
  if (typeof value !== 'object' || value === null || !('format' in value))
    return fault('not-profile');
  const parsed = z.safeParse(profileSchema, value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (issue?.code === 'unrecognized_keys')
      return fault('unknown-key', [...issue.path, ...issue.keys]);
    const path = issue?.path ?? [];
    const at = path.reduce<unknown>(
      (sum, key) => (sum as Record<PropertyKey, unknown>)?.[key],
      value,
    );
    return fault(at === undefined ? 'missing' : 'wrong', path);
  }
  const bad = unreadable(parsed.data, []);
  return bad ? { ok: false, fault: bad } : { ok: true, profile: parsed.data };
}

/** A profile as a file: keys in the order of the schema, so that the same profile is the same file. */
export function profileFile(profile: Profile): { name: string; text: string } {
  const parsed = z.parse(profileSchema, profile);
  return {
    name: `${profile.id}.stagemark-profile.json`,
    text: `${JSON.stringify(parsed, null, 2)}\n`,
  };
}

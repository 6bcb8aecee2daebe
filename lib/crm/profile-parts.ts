import * as z from 'zod/mini';

/** The parts that a profile is made of (profile.ts). Keys stand in the order in which files write them. */

export const css = z.string().check(z.minLength(1), z.maxLength(400));
export const oneOrMore = z.union([css, z.array(css).check(z.minLength(1), z.maxLength(12))]);
export const idText = z.string().check(z.regex(/^[a-z0-9-]+$/));
const makes = (make: (text: string) => unknown) => (text: string) => {
  try {
    make(text);
    return true;
  } catch {
    return false;
  }
};
/** A regular expression over a text. */
export const regex = z.string().check(
  z.refine(
    makes((text) => new RegExp(text, 'u')),
    'is no regular expression',
  ),
);
const part = (name: 'hash' | 'pathname' | 'search') =>
  z.string().check(
    z.refine(
      makes((text) => new URLPattern({ [name]: text })),
      'is no URL pattern',
    ),
  );
const types = z.array(z.string()).check(z.minLength(1));

/** How we know: read off a running CRM, out of its public source, or out of other public evidence. */
export const evidence = z.strictObject({
  by: z.enum(['live', 'source', 'public', 'taught']),
  /** Day it was read, `YYYY-MM-DD`. */
  on: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
});

const readerShape = {
  /** The element before it must say this (a caption), without case. */
  after: z.optional(regex),
  attr: z.optional(z.string()),
  /** Left out only where the address itself is read. */
  css: z.optional(oneOrMore),
  evidence: z.optional(evidence),
  /** Where to look: the form, what opened it, the ticked row, the page (the default), or the page's address. */
  from: z.optional(z.enum(['form', 'opener', 'page', 'row', 'url'])),
  /** Hidden elements are passed over unless this is set (a closed menu holds the user's name). */
  hidden: z.optional(z.boolean()),
  /** The last element that gives a text rather than the first: the last coloured step of a stage bar. */
  last: z.optional(z.boolean()),
  match: z.optional(regex),
  /** Only the element's own words, not those of elements in it (a name with a badge beside it). */
  own: z.optional(z.boolean()),
};

/**
 * Reads one text out of the page. `css` is tried in order, the first visible element that gives text wins.
 * `attr` reads an attribute instead of the text; `match` takes the first group of a regular expression.
 */
export const reader = z.strictObject(readerShape);

/** The stage that the page shows; only where its address is one of these record types. */
export const stageReader = z.strictObject({ ...readerShape, on: z.optional(types) });

/** A record's address. At least one of path, hash, query; URLPattern syntax, `:id` is the record's id. */
export const recordUrl = z.strictObject({
  hash: z.optional(part('hash')),
  path: z.optional(part('pathname')),
  query: z.optional(part('search')),
  /** deal, company, lead, person, or what the CRM calls it. */
  type: z.string(),
  /** Only where the page shows this: an address that names no type. */
  where: z.optional(css),
});

/** A record's type: always the same, or the page's word for it (`Opportunity`) and what it is called here. */
const typeReader = z.union([
  z.string(),
  z.strictObject({ is: z.record(z.string(), z.string()), read: reader }),
]);

/** Who the contact was with. Tried in order; the first that gives a record or a name is the client. */
export const clientReader = z.strictObject({
  evidence: z.optional(evidence),
  id: z.optional(reader),
  name: z.optional(reader),
  /** Only where the page's address is one of these record types. */
  on: z.optional(types),
  /** `url`: id and type come from the page's address. */
  record: z.optional(z.literal('url')),
  type: z.optional(typeReader),
});

const kindName = z.enum(['call', 'meeting', 'message']);
const words = z.array(z.string()).check(z.minLength(1));

/** Which of the CRM's own words mean which kind; compared without case, whole text. */
const kindWords = z.strictObject({
  call: z.optional(words),
  meeting: z.optional(words),
  message: z.optional(words),
  /** Words that say that it was no contact (ship, to-do). */
  none: z.optional(words),
});

/** Tells the kind: always the same, or by what a reader gives. */
export const kindReader = z.union([
  kindName,
  z.strictObject({ evidence: z.optional(evidence), read: reader, words: kindWords }),
]);

const statusName = z.enum(['done', 'planned']);

/** Tells done from planned. A planned activity is no contact (rule 11). */
export const statusReader = z.union([
  statusName,
  /** Nothing in the form tells: the picker asks. */
  z.literal('ask'),
  z.strictObject({
    done: z.array(z.string()),
    /** What it is where the reader gives a word of neither list, or none (an unticked "done"). */
    otherwise: z.optional(statusName),
    planned: z.array(z.string()),
    read: reader,
  }),
]);

/** Something in the page that shows that a save went through, or did not. */
export const sign = z.strictObject({
  css,
  /** In the form, or anywhere in the page (the default). */
  from: z.optional(z.enum(['form', 'page'])),
  /** It must still show after that many milliseconds: some CRMs pass through states that mean nothing. */
  holds: z.optional(z.number()),
  /** Its text matches this (without case). */
  text: z.optional(regex),
});

export const signs = z.strictObject({
  refused: z.optional(z.array(sign)),
  saved: z.optional(z.array(sign)),
});

/** A request that saves. */
export const saveRequest = z.strictObject({
  /** Matches the request's body as text, decoded: where one address takes everything. */
  body: z.optional(regex),
  evidence: z.optional(evidence),
  method: z.optional(z.array(z.string())),
  /** Over the body: its first group is the id of the activity that is saved (rule 11). */
  names: z.optional(regex),
  /**
   * Where HTTP 200 is no proof: patterns over the reply's body. `refused` is asked first; a body that matches
   * neither says nothing.
   */
  reply: z.optional(z.strictObject({ refused: z.optional(regex), saved: z.optional(regex) })),
  /** URLPattern pathname, or a whole URL pattern where it has `://`. */
  url: z.string().check(
    z.refine(
      makes((url) =>
        url.includes('://') ? new URLPattern(url) : new URLPattern({ pathname: url }),
      ),
      'is no URL pattern',
    ),
  ),
});

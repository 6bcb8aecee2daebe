import * as z from 'zod/mini';
import { taughtSchema } from '@/lib/crm/teach/taught-schema';
import type { Message } from '@/lib/messages';
import { cut, maybe, name, pick, read, url } from './border-parts';

/**
 * The border to page scripts: whatever they send is parsed here, cut to size, and freed of what isn't text
 * before anything else reads it (design.md, "What bad input gets"). The site is never taken from a message.
 */

const MAX_TYPED = 20_000;

const id = z.string().check(z.regex(/^[\w:.@/~%-]{1,200}$/));

/** A press that is said to come from the future would hold back the clock of all later ones (rule 9). */
const pressedAt = z.pipe(
  z.number().check(z.nonnegative()),
  z.transform((at: number) => Math.min(at, Date.now())),
);

const pageMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('page/hello'), url, takesOver: z.optional(z.boolean()) }),
  z.strictObject({
    type: z.literal('page/picked'),
    ...{ def: read.def, url, client: read.client, pick },
  }),
  z.strictObject({ type: z.literal('page/at'), url }),
  z.strictObject({
    type: z.literal('page/recognised'),
    product: z.string().check(z.maxLength(60)),
  }),
  z.strictObject({
    type: z.literal('page/form-opened'),
    form: id,
    url,
    edits: z.boolean(),
    back: z.boolean(),
    text: maybe,
    interaction: z.nullable(id),
    ...read,
  }),
  z.strictObject({
    type: z.literal('page/pressed'),
    id,
    interaction: z.nullable(id),
    form: id,
    url,
    pressedAt,
    guessed: z.boolean(),
    again: z.optional(z.boolean()),
    pick,
    typed: cut(MAX_TYPED),
    textHash: maybe,
    ...read,
  }),
  z.strictObject({
    type: z.literal('page/evidence'),
    id,
    evidence: z.discriminatedUnion('source', [
      z.strictObject({ source: z.literal('sign'), ok: z.boolean() }),
      z.strictObject({
        source: z.literal('form'),
        what: z.enum(['closed', 'emptied', 'stays', 'shown', 'idle', 'redrawn']),
      }),
      z.strictObject({ source: z.literal('reply'), ok: z.boolean() }),
      z.strictObject({ source: z.literal('page'), what: z.enum(['back', 'left']) }),
      z.strictObject({ source: z.literal('cancel') }),
    ]),
  }),
  z.strictObject({ type: z.literal('page/login') }),
  z.strictObject({ type: z.literal('page/looked'), url }),
  z.strictObject({ type: z.literal('page/sight') }),
  z.strictObject({ type: z.literal('page/strained') }),
  z.strictObject({ type: z.literal('page/amend'), id, pick, def: z.optional(read.def) }),
  z.strictObject({ type: z.literal('page/named'), id, activity: id }),
  z.strictObject({ type: z.literal('page/unticked'), activity: name }),
  z.strictObject({ type: z.literal('page/ticking') }),
  z.strictObject({ type: z.literal('page/wrote'), since: pressedAt }),
  z.strictObject({ type: z.literal('page/remove'), id }),
  z.strictObject({ type: z.literal('teach/hello') }),
  z.strictObject({ type: z.literal('teach/done'), taught: taughtSchema }),
  z.strictObject({
    type: z.literal('page/why'),
    def: read.def,
    score: z.number(),
    reasons: z.array(z.strictObject({ sign: name, score: z.number() })).check(z.maxLength(40)),
  }),
]);

export type PageMessage = z.infer<typeof pageMessage>;

/** A page script's message, parsed; `null` for anything else. */
export function parsePageMessage(message: unknown): PageMessage | null {
  const parsed = z.safeParse(pageMessage, message);
  return parsed.success ? parsed.data : null;
}

const pagesMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pages/teach'), tab: z.number() }),
  z.strictObject({ type: z.literal('pages/read-funnel'), tab: z.number() }),
  z.strictObject({ type: z.literal('pages/site-added'), siteId: z.string() }),
  z.strictObject({ type: z.literal('pages/site-removed'), siteId: z.string() }),
  z.strictObject({ type: z.literal('pages/site-changed'), siteId: z.string() }),
]);

/** A message of the extension's own pages, parsed; `null` for anything else. */
export function parsePagesMessage(message: unknown): z.infer<typeof pagesMessage> | null {
  const parsed = z.safeParse(pagesMessage, message);
  return parsed.success ? parsed.data : null;
}

/** Proof for the compiler that what is parsed here is what messages.ts says. */
type Fits<A extends B, B> = A;
export type Checked = Fits<PageMessage, Message>;

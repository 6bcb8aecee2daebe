import * as z from 'zod/mini';

/** What several messages of page scripts hold, cut to size (border.ts). */

const MAX_NAME = 400;

export const cut = (max: number) =>
  z.pipe(
    z.string(),
    z.transform((s: string) => s.slice(0, max).toWellFormed()),
  );
export const name = cut(MAX_NAME);
export const maybe = z.nullable(name);
export const url = z.string().check(z.maxLength(8_000));
const kind = z.nullable(z.enum(['call', 'meeting', 'message']));

export const pick = z.strictObject({
  resultingStage: maybe,
  kind: z.nullable(z.enum(['call', 'meeting', 'message', 'not-a-contact'])),
  said: maybe,
  reason: maybe,
  claimed: z.boolean(),
  planned: z.optional(z.boolean()),
});

export const read = {
  def: z.string().check(z.regex(/^[\w-]{1,60}$/)),
  client: z.nullable(z.strictObject({ type: name, id: maybe, name: maybe, url: z.nullable(url) })),
  kind,
  stage: maybe,
  stages: z.nullable(z.array(z.strictObject({ id: maybe, name })).check(z.maxLength(60))),
  user: z.nullable(z.strictObject({ id: maybe, name: maybe })),
  activity: maybe,
};

import * as z from 'zod/mini';
import { clientReader, css, idText, reader, recordUrl } from '../profile-parts';

const parts = z.strictObject({
  form: z.optional(
    z.strictObject({
      id: idText.check(z.maxLength(60)),
      container: css,
      despite: z.optional(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20))),
      text: css,
      save: css,
      saveText: z.optional(z.string().check(z.maxLength(200))),
      cancel: z.optional(css),
      kind: z.optional(z.enum(['call', 'meeting', 'message', 'none'])),
    }),
  ),
  autosave: z.optional(
    z.strictObject({
      id: idText.check(z.maxLength(60)),
      container: css,
      text: css,
      kind: z.optional(z.enum(['call', 'meeting', 'message'])),
    }),
  ),
  general: z.boolean(),
  records: z.array(recordUrl).check(z.maxLength(9)),
  shadow: z.boolean(),
  client: z.array(clientReader).check(z.maxLength(3)),
  stage: z.optional(reader),
  list: z.optional(z.strictObject({ css, id: z.optional(z.string().check(z.maxLength(60))) })),
  user: z.optional(reader),
});

/** What teaching may store, and no more: a page's script could forge it. Runs in the background. */
export const taughtSchema = parts.check(
  z.refine(({ form, autosave }) => form !== undefined || autosave !== undefined),
);

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A css selector, or a list of them that pierces one frame or one open shadow root per step. */
const selector = z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]);

/** A reply that a test may give to the simulated save request. */
const reply = z.strictObject({
  status: z.number().int(),
  body: z.string(),
  location: z.string().optional(),
});

const form = z.strictObject({
  /** The text field or the editor's element (for an editor in a frame: its body). */
  text: selector,
  /** The control that saves; null where the form saves itself while one types. */
  save: selector.nullable(),
  /** Other controls that save the same form just as well (a second toolbar, "Save and new"). */
  saveAlso: z.array(z.string().min(1)).min(1).optional(),
  /** The control that closes the form unsaved, where there is one. */
  cancel: selector.nullable(),
  /** The kind that the page tells; null where it tells none (a plain note, a task). */
  kind: z.enum(['call', 'meeting', 'message']).nullable(),
  /** Held or planned, as the page tells before the press of Save. */
  status: z.enum(['done', 'planned']).nullable(),
  /** Whether a stage picker belongs here; false for traps, each of which counts as an "other". */
  decorate: z.boolean(),
});

const client = z.strictObject({
  type: z.enum(['deal', 'company', 'lead', 'person']).nullable(),
  id: z.string().min(1).nullable(),
  name: z.string().min(1).nullable(),
});

const saved = z.strictObject({
  /** The window of the (first decorated) form has `window.fixture = { mode, save(), refuse() }`. */
  simulated: z.literal(true),
  /** Method and beginning of path + query of the request that is sent before anything changes. */
  request: z
    .string()
    .regex(/^(POST|PUT|PATCH) \//)
    .optional(),
  /** A reply that means saved, and one that means refused. */
  good: reply.optional(),
  bad: reply.optional(),
  /** The page looks saved although the server refused. */
  lies: z.literal(true).optional(),
});

/** The marked answers of one page: what a person would say of it. The order of keys is the order in the files. */
export const answersSchema = z
  .strictObject({
    /** Id that the product's profile would have; `invented-<name>` for products that do not exist. */
    product: z.string().regex(/^[a-z0-9-]+$/),
    /** Where the facts are from, or "invented". */
    facts: z.string().min(1),
    /** Which lot of pages it came with; the first one has no number. */
    batch: z
      .literal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
      .optional(),
    /** The address under which a test serves the page. */
    url: z.url(),
    language: z.string().regex(/^[a-z]{2}$/),
    /** Held back: not to be looked at while a recogniser or profile is tuned. */
    frozen: z.boolean(),
    /** Nothing here may be decorated, in any state. */
    never: z.boolean(),
    /** Documents of the page's frames, each with the address under which a test serves it. */
    frames: z
      .array(z.strictObject({ url: z.url(), file: z.string().endsWith('.frame.html') }))
      .min(1)
      .optional(),
    /** What to do so that the form appears. */
    steps: z.array(z.strictObject({ click: selector })),
    forms: z.array(form),
    client: client.nullable(),
    /** The stage shown on this page for that client. */
    stage: z.string().min(1).nullable(),
    user: z
      .strictObject({ id: z.string().min(1).nullable(), name: z.string().min(1).nullable() })
      .nullable(),
    saved: saved.optional(),
    notes: z.string(),
  })
  .superRefine((page, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    const decorated = page.forms.some((one) => one.decorate);
    if (page.never && decorated) complain('a never page has a form to decorate');
    if (!page.never && page.forms.length === 0) complain('no form, and not a never page');
    if (page.never && (page.client || page.stage)) complain('a never page names no client');
    if (page.stage && !page.client) complain('a stage belongs to a client');
    if (page.saved && !decorated) complain('a simulated save without a form to decorate');
    if (page.saved?.request && !(page.saved.good && page.saved.bad)) complain('no replies');
  });

export type Answers = z.infer<typeof answersSchema>;
export type FormAnswer = Answers['forms'][number];

/** One page of the corpus: its text, the texts of its frames, and its answers. */
export interface CorpusPage {
  /** `product/page`, the path of both files without their endings. */
  name: string;
  html: string;
  /** Frame documents by the address under which they are to be served. */
  frames: Record<string, string>;
  answers: Answers;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** Folders of the corpus, one per product. */
export function corpusFolders(): string[] {
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Files of one product's folder. */
export function corpusFiles(product: string): string[] {
  return readdirSync(`${here}${product}`).sort();
}

/** The text of one file, its path given from the corpus folder. */
export function corpusText(path: string): string {
  return readFileSync(`${here}${path}`, 'utf8');
}

/** Reads and checks one page. Throws with the page's name where its answers are wrong. */
export function loadPage(name: string): CorpusPage {
  const parsed = answersSchema.safeParse(JSON.parse(corpusText(`${name}.json`)));
  if (!parsed.success) throw new Error(`${name}.json: ${z.prettifyError(parsed.error)}`);
  const answers = parsed.data;
  const folder = name.slice(0, name.lastIndexOf('/'));
  const frames: Record<string, string> = {};
  for (const { url, file } of answers.frames ?? []) frames[url] = corpusText(`${folder}/${file}`);
  return { name, html: corpusText(`${name}.html`), frames, answers };
}

/** All pages, by product and name. */
export function loadCorpus(): CorpusPage[] {
  return corpusFolders().flatMap((product) =>
    corpusFiles(product)
      .filter((file) => file.endsWith('.json'))
      .map((file) => loadPage(`${product}/${file.slice(0, -'.json'.length)}`)),
  );
}

/** Forms that a picker belongs to. */
export function interactionForms(pages: CorpusPage[]): FormAnswer[] {
  return pages.flatMap((page) => page.answers.forms.filter((one) => one.decorate));
}

/** How many others there are: every form not to decorate, and every never page without any form. */
export function countOthers(pages: CorpusPage[]): number {
  return pages.reduce((sum, { answers }) => {
    const traps = answers.forms.filter((one) => !one.decorate).length;
    return sum + (answers.never && traps === 0 ? 1 : traps);
  }, 0);
}

const WIDTH = 100;
const ITEM = String.raw`"(?:[^"\\]|\\.)*"`;
const LIST = new RegExp(String.raw`^( *${ITEM}: )\[\n((?: +${ITEM},?\n)+) +\](,?)$`, 'gm');

/** The one way to write an answers file: two spaces; a list of strings on one line where it fits. */
export function formatAnswers(answers: Answers): string {
  const text = JSON.stringify(answersSchema.parse(answers), null, 2);
  const short = text.replace(LIST, (all, key: string, items: string, end: string) => {
    const line = `${key}[${(items.match(new RegExp(ITEM, 'g')) ?? []).join(', ')}]${end}`;
    return line.length <= WIDTH ? line : all;
  });
  return `${short}\n`;
}

/** What a spreadsheet takes for the start of a formula, however many ' stand before it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;

/**
 * Text that no spreadsheet runs: one ' before what starts like a formula, and before a ' that stands before such
 * a start, so that taking it off again gives every text back (issue "Data in and out", 1). A phone number
 * (`+380 …`) is such a text too.
 */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes off again what `neutralise` put there. */
export function restoreText(text: string): string {
  return NEUTRALISED.test(text) ? text.slice(1) : text;
}

export type Separator = ',' | ';' | '\t' | '|';

export const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];

/** Marks that a cell can't hold bare (RFC 4180, 2.6), or that make it a formula: most cells hold neither. */
const MARKS: Record<Separator, RegExp> = {
  ',': /^'*[=+\-@\t\r]|[",\r\n]/,
  ';': /^'*[=+\-@\t\r]|[";\r\n]/,
  '\t': /^'*[=+\-@\t\r]|["\t\r\n]/,
  '|': /^'*[=+\-@\t\r]|["|\r\n]/,
};
const QUOTED: Record<Separator, RegExp> = {
  ',': /[",\r\n]/,
  ';': /[";\r\n]/,
  '\t': /["\t\r\n]/,
  '|': /["|\r\n]/,
};

/** Makes text a cell, quoted where RFC 4180 asks for it. */
export function cellWriter(separator: Separator): (text: string) => string {
  const [marks, quoted] = [MARKS[separator], QUOTED[separator]];
  return (text) => {
    if (!marks.test(text)) return text;
    const safe = neutralise(text);
    return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
}

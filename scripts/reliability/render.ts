/** What one kind of fault came to. */
export interface Result {
  /** How often it was tried. */
  tried: number;
  /** Saves made meanwhile. */
  saves: number;
  lost: number;
  doubled: number;
  wrong: number;
}

/** By fault. */
export type Results = Record<string, Result>;

const HEAD = `# Reliability

What became of saves while things broke. This page is written by \`npm run test:long\` out of what its tests counted
(\`docs/reliability.json\`), never by hand; a test compares the two.

Each try is compared with what the CRM really saved, and its outcomes and numbers with a second writing of the rules of
counting (\`tests/model/counting.ts\`) that shares nothing with the one that counts. *Lost*: the CRM has it, Stagemark
neither counts it nor asks about it. *Doubled*: counted twice. *Wrongly counted*: counted though the CRM does not have
it, another outcome than the rules give, or a number on the toolbar button that is not theirs.

| fault | times tried | saves | lost | doubled | wrongly counted |
| --- | ---: | ---: | ---: | ---: | ---: |
`;

const FOOT = `
A schedule is a random sequence of saves (accepted, refused, never answered, broken off, by script and by full-page
post, pressed twice, in several tabs, in tabs that are closed at once), deaths of the worker at any step, failures of the
database (full, closed, not to be opened, transactions aborted half-way), crashes of the browser, deletions of the
database, waits, and answers to "Did the CRM save this?". Where one fails, its seed is told; \`STAGEMARK_SEED=n\` runs it again.

What is not covered: a worker and the only page that knows of a press dying within the same few milliseconds, before
either has stored it; saves that are still open when somebody deletes the database by hand.
`;

/** docs/reliability.md. */
export function render(results: Results): string {
  const rows = Object.entries(results).map(
    ([fault, { tried, saves, lost, doubled, wrong }]) =>
      `| ${fault} | ${tried} | ${saves} | ${lost} | ${doubled} | ${wrong} |`,
  );
  return `${HEAD}${rows.join('\n')}\n${FOOT}`;
}

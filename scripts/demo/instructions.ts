/** What to do where no browser takes the extension from a program. */
export function byHand(folder: string, crm: string): string {
  return `
The demo CRM runs at ${crm}
Load the extension into your browser by hand:
  1. Open chrome://extensions (Edge: edge://extensions) and turn on "Developer mode".
  2. "Load unpacked", and choose ${folder}
  3. In the extension's options, under CRMs, add ${crm}
  4. Open ${crm}#/deals, then a deal, and write a note: the stages are below the text.
Ctrl+C ends the demo CRM.
`;
}

/** What to try in the browser that was opened. */
export function byYourself(crm: string): string {
  return `
The demo CRM is open, at ${crm}
  1. Open a deal and write a note.
  2. Below the text, pick the stage that the client is at after this contact, and add the note.
  3. Do the same on another deal, and leave it at its stage.
  4. Open Stagemark's popup (the puzzle button in the toolbar): 1 successful of 2 contacts.
Ctrl+C, or closing the browser's window, ends everything.
`;
}

/** From this score on a form is taken for one that logs a contact. */
export const THRESHOLD = 5;

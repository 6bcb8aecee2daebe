/**
 * A new random id of 128 bits. Browsers give pages of an intranet's plain http no `crypto.randomUUID`: the scripts in them
 * must do without (W3C, Secure Contexts).
 */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

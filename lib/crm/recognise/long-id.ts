/** Ids that databases and libraries make at random: letters of both cases and digits, or a long row of either. */
const RANDOM =
  /^(?:(?=\D*\d)[A-Za-z0-9]{19,36}|(?=(?:\D*\d){2})(?=.*[a-z])(?=.*[A-Z])[\w-]{20,24})$/;

/** Whether a piece of an address is such an id and no word, however it is written. */
export const isLongId = (piece: string): boolean => RANDOM.test(piece);

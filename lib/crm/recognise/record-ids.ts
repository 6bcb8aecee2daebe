import { isLongId } from './long-id';

const ID =
  /^(?:[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{10,32}|[A-Za-z0-9]{15,18}|(?:[a-z]{1,6}[_-])?\d+)$/i;
/** As some number what they have by what it is: `CUST001`. */
const NUMBERED_BY_KIND = /^[A-Z]{1,8}\d{2,}$/;

/** Whether a piece of an address is an id, whatever stands before it. */
export const isId = (piece: string) =>
  ID.test(piece) || NUMBERED_BY_KIND.test(piece) || isLongId(piece);

/** Numbers of an address that are no record's: the page of a list, the company that one works for. */
const COUNTS = /^(?:cids|page|limit|offset|size|menu_id|version|reset|force)$/i;
/** Whether what a word of an address names by a number is no record. */
export const isCount = (word: string) => COUNTS.test(word);

/** Anything with a digit in it. */
const LOOSE = /^(?=[\w.-]*\d)[A-Za-z0-9][\w.-]{0,40}$/;
/** A word with the number of its version or place, a day, a parameter's own name, a file: `companies-v2`, `2026-11-30`, `P20_ID`. */
const NO_ID =
  /^(?:0|[a-z]+(?:[_-][a-z]+)*[_-]?v?\d{1,2}|\d{4}-\d\d(?:-\d\d)?|\w+_(?:id|no)|.*\.[a-z]{2,5})$/i;

/** Words put together: `overview-of-2024`. */
const SLUG = /[a-z]{3,}.*[_.-][a-z]{2,}/;

/** Whether a piece is an id where it stands after the word for a record: `c1f0a9`, `fnd_22c7`, `A-004512`. */
export const isLooseId = (piece: string) =>
  isId(piece) || (LOOSE.test(piece) && !NO_ID.test(piece) && !SLUG.test(piece));

/** An address in which a file bears its record's number, with that apart: `customer-view-26.html`. */
export const withoutFiles = (url: string) =>
  url.replace(/-(\d+)\.(?:html?|php|aspx?)(?=$|[?#])/i, '/$1');

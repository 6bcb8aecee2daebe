/** Ids that libraries number as they go: React's `:r4:`, `«r1»` and `_r_1_`, Ember's, MUI's, Radix's, Ext's … */
const NUMBERED =
  /^(?::r[0-9a-z]*:|«r[0-9a-z]+»|_r_[0-9a-z]+_|ember\d+|ext-|yui|gwt-|mui-?\d|mat-|cdk-|radix-|headlessui-|react-|rc[-_]|rbd-|downshift|field-\w*\d{3,}|input-?\d|ui-id-|aura-|j_id|ctl\d)/i;
/** Classes that style libraries make up at build time. */
const HASHED =
  /^(?:css|sc|jss|jsx|svelte|emotion|tw|e1|st|svelte|astro|_?ngcontent)-[\w-]+$|^jss\d+$|__(?=[\w-]*\d)[\w-]{5,}$|^_[a-z0-9]{5,}(?:_\d+)?$/i;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/i;
/** A run of letters and digits as hashes have them: `x7Gh2k`, `1a2b3c4d`. */
const MIXED = /(?:[a-z]\d|\d[a-z]).*(?:[a-z]\d|\d[a-z])/i;
/** States, which come and go. */
const STATE =
  /(?:^|[-_])(?:active|focus(?:ed)?|focus-?visible|focus-?within|hover(?:ed)?|selected|checked|current|open(?:ed)?|closed|expanded|collapsed|disabled|enabled|invalid|valid|error|dirty|pristine|touched|untouched|empty|filled|loading|loaded|visible|shown?|hidden|hide|minimized|dragging|changed|resizing)(?:$|[-_])/i;
/** Classes that say how a thing looks, not what it is: Bootstrap's, Tailwind's and the like. */
const LOOKS =
  /^(?:!|-?(?:m|p|g|w|h|gap|size|inset|top|left|right|bottom|z|order)[trblxyse]?-|(?:col|row|d|flex|grid|items|justify|align|text|font|bg|border|rounded|shadow|float|pull|space|min|max|overflow|position|opacity|leading|tracking|ring|outline|cursor|transition|duration|hidden|block|inline|relative|absolute|sticky|clearfix|container|wrapper|row|clear|fa|icon|glyphicon|material-icons)(?:-|$))|[:[\]/!@]/;

/** Whether a value will be there tomorrow, for another record, after the vendor's next build. */
export function isStable(value: string): boolean {
  if (value.length < 2 || value.length > 60 || NUMBERED.test(value) || UUID.test(value)) {
    return false;
  }
  if (/\d{3,}/.test(value) || /[:«»]/.test(value)) return false;
  return !value.split(/[\s_.-]+/).some((part) => part.length >= 5 && MIXED.test(part));
}

/** Whether a class names the thing. Hashed classes never do (style.md, rule 8). */
export function isTellingClass(name: string): boolean {
  return isStable(name) && !HASHED.test(name) && !STATE.test(name) && !LOOKS.test(name);
}

/** The part of a value before the record's number: `note_text_` of `note_text_1742`; `null` where there is none. */
export function stemOf(value: string): string | null {
  const stem = /^([a-z][a-z_-]{2,}[_-])\d+$/i.exec(value)?.[1] ?? null;
  return stem !== null && isStable(stem) ? stem : null;
}

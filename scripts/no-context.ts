/**
 * Stands in the place of WXT's context for page scripts, which the overlay has no use for: it ends by its own world's
 * signal alone (docs/threat-model.md). WXT's tells the page that a script has started, ends at the page's word, and
 * would be a twentieth of what a page pays.
 */
export class ContentScriptContext {}

/** Where a form is sent; htmx has an attribute of its own for it, and sends by script. */
export const sentTo = (form: Element | null): string =>
  ['action', 'hx-post', 'data-hx-post'].map((a) => form?.getAttribute(a)).find(Boolean) ?? '';

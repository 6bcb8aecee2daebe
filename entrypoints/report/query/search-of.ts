/** Parameters as an address bears them: '' for none. */
export function searchOf(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

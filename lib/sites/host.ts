/** Hosts on this machine or in the company's own network, where plain http is usual. */
const PRIVATE_NAME = /(^|\.)(localhost|local|lan|internal|intranet|corp|home\.arpa)$/;
const PRIVATE_V4 =
  /^(10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const PRIVATE_V6 = /^\[(::1|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;
const V4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/** Whether an address with no scheme means http here: localhost, private ranges, single-label intranet names. */
export function usesHttp(host: string): boolean {
  if (host.startsWith('[')) return PRIVATE_V6.test(host);
  if (V4.test(host)) return PRIVATE_V4.test(host);
  return !host.includes('.') || PRIVATE_NAME.test(host);
}

/** Whether a parsed host can be one: a name of real labels, or an IP address that was typed as one. */
export function isHost(host: string, typed: string): boolean {
  if (host.startsWith('[')) return true;
  if (V4.test(host)) return typed.includes(host);
  const labels = host.split('.');
  if (/^\d+$/.test(labels.at(-1) ?? '')) return false;
  return (
    host.length <= 253 && labels.every((l) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(l))
  );
}

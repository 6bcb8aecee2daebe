import { readableHost } from './punycode';

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** An address for people: without the scheme where that is https, hosts in their own letters. */
export function readableAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const host = readableHost(url.hostname) + (url.port ? `:${url.port}` : '');
  const path = url.pathname === '/' ? '' : decoded(url.pathname);
  return `${url.protocol === 'https:' ? '' : `${url.protocol}//`}${host}${path}`;
}

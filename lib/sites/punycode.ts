/** Decodes one label after `xn--` (RFC 3492); `null` where it isn't punycode. Browsers offer no decoder. */
function decodeLabel(label: string): string | null {
  const cut = label.lastIndexOf('-');
  const out = [...label.slice(0, Math.max(cut, 0))].map((c) => c.codePointAt(0) ?? 0);
  let n = 128;
  let bias = 72;
  let i = 0;
  let at = cut < 0 ? 0 : cut + 1;
  while (at < label.length) {
    const start = i;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      const digit = Number.parseInt(label[at++] ?? '', 36);
      if (Number.isNaN(digit)) return null;
      // Base 36 counts 0-9 first, punycode counts a-z first.
      const value = digit < 10 ? digit + 26 : digit - 10;
      i += value * weight;
      const threshold = k <= bias ? 1 : Math.min(k - bias, 26);
      if (value < threshold) break;
      weight *= 36 - threshold;
    }
    const size = out.length + 1;
    let delta = start === 0 ? Math.floor(i / 700) : Math.floor((i - start) / 2);
    delta += Math.floor(delta / size);
    let k = 0;
    for (; delta > 455; k += 36) delta = Math.floor(delta / 35);
    bias = k + Math.floor((36 * delta) / (delta + 38));
    n += Math.floor(i / size);
    i %= size;
    if (n > 0x10ffff) return null;
    out.splice(i++, 0, n);
  }
  return String.fromCodePoint(...out);
}

/** A host as people write it: `xn--80ak6aa92e.рф` and the like in their own letters. */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}

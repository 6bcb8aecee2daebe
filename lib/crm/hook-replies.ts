/** One request whose reply's body tells whether it saved (`saves` of a profile). */
export interface ReplyRule {
  /** Pattern over what is sent, as text: where one address takes everything. */
  body: string | null;
  method: string[] | null;
  refused: string | null;
  saved: string | null;
  /** Pattern of the whole address, or of its path. */
  url: string;
}

/** What the hook tells, as an event of the document: a verdict and nothing else. */
export const REPLY_EVENT = 'stagemark-reply';

/**
 * Runs in the page's own world, put there only on sites whose profile says that HTTP 200 may carry an error
 * (design.md, evidence 1). It reads the replies that the profile names, tells `saved` or `refused`, and changes
 * nothing for the page. It is sent there as text: nothing outside of it can be used.
 */
export function hookReplies(rules: ReplyRule[], event: string): void {
  const page = window as unknown as Record<symbol, true | undefined>;
  const mark = Symbol.for(event);
  if (page[mark]) return;
  Object.defineProperty(page, mark, { value: true });

  const patterns = rules.map((rule) => ({
    rule,
    pattern: new URLPattern(rule.url.includes('://') ? rule.url : { pathname: rule.url }),
  }));
  const rulesFor = (method: string, url: string): ReplyRule[] => {
    const wanted = method.toUpperCase();
    if (wanted === 'GET' || wanted === 'HEAD') return [];
    const address = URL.canParse(url, location.href) ? new URL(url, location.href).href : '';
    return patterns
      .filter(
        ({ rule, pattern }) =>
          (!rule.method || rule.method.includes(wanted)) && pattern.test(address),
      )
      .map(({ rule }) => rule);
  };
  /** What is sent, as the profile's pattern sees it; files and streams say nothing. */
  const textOf = (sent: unknown): string => {
    if (sent instanceof FormData)
      return [...sent].map(([name, value]) => `${name}=${value}`).join('&');
    return typeof sent === 'string' || sent instanceof URLSearchParams ? String(sent) : '';
  };
  const decoded = (sent: string): string => {
    try {
      return decodeURIComponent(sent.replaceAll('+', ' '));
    } catch {
      return sent;
    }
  };
  const fits = (rule: ReplyRule, sent: string): boolean => {
    if (rule.body === null) return true;
    const says = new RegExp(rule.body, 'u');
    return says.test(sent) || says.test(decoded(sent));
  };
  const tell = (rules: ReplyRule[], sent: string, body: string) => {
    const rule = rules.find((one) => fits(one, sent));
    if (!rule) return;
    const says = (pattern: string | null) =>
      pattern !== null && new RegExp(pattern, 'u').test(body);
    const verdict = says(rule.refused) ? 'refused' : says(rule.saved) ? 'saved' : null;
    if (verdict) document.dispatchEvent(new CustomEvent(event, { detail: verdict }));
  };

  const { fetch } = window;
  window.fetch = function (this: unknown, ...args: Parameters<typeof fetch>) {
    const [input, init] = args;
    const asked = input instanceof Request ? input : null;
    const fitting = rulesFor(init?.method ?? asked?.method ?? 'GET', asked?.url ?? String(input));
    // Before it is sent: a request's body can be read once.
    const copy =
      asked && !init?.body && !asked.bodyUsed && fitting.some((rule) => rule.body !== null)
        ? asked.clone()
        : null;
    const answer = fetch.apply((this ?? window) as typeof window, args);
    if (fitting.length > 0) {
      Promise.all([copy ? copy.text() : textOf(init?.body), answer.then((r) => r.clone().text())])
        .then(([sent, body]) => tell(fitting, sent, body))
        .catch(() => undefined);
    }
    return answer;
  };

  const { open, send } = XMLHttpRequest.prototype;
  const asked = new WeakMap<XMLHttpRequest, ReplyRule[]>();
  XMLHttpRequest.prototype.open = function (
    this: XMLHttpRequest,
    method: string,
    url: string | URL,
    ...rest: unknown[]
  ) {
    asked.set(this, rulesFor(method, String(url)));
    return (open as (...all: unknown[]) => void).call(this, method, url, ...rest);
  } as typeof open;
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, ...args) {
    const fitting = asked.get(this) ?? [];
    if (fitting.length > 0) {
      const sent = textOf(args[0]);
      const read = () => {
        const { responseType, response } = this;
        const text = responseType === '' || responseType === 'text' ? this.responseText : null;
        tell(fitting, sent, text ?? (responseType === 'json' ? JSON.stringify(response) : ''));
      };
      this.addEventListener('load', read, { once: true });
    }
    return send.apply(this, args);
  };
}

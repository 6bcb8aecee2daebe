/** One request whose reply's body tells whether it saved (`saves` of a profile). */
export interface ReplyRule {
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
  const ruleFor = (method: string, url: string): ReplyRule | null => {
    const wanted = method.toUpperCase();
    if (wanted === 'GET' || wanted === 'HEAD') return null;
    const address = URL.canParse(url, location.href) ? new URL(url, location.href).href : '';
    const found = patterns.find(
      ({ rule, pattern }) =>
        (!rule.method || rule.method.includes(wanted)) && pattern.test(address),
    );
    return found?.rule ?? null;
  };
  const tell = (rule: ReplyRule, body: string) => {
    const says = (pattern: string | null) =>
      pattern !== null && new RegExp(pattern, 'u').test(body);
    const verdict = says(rule.refused) ? 'refused' : says(rule.saved) ? 'saved' : null;
    if (verdict) document.dispatchEvent(new CustomEvent(event, { detail: verdict }));
  };

  const { fetch } = window;
  window.fetch = function (this: unknown, ...args: Parameters<typeof fetch>) {
    const answer = fetch.apply((this ?? window) as typeof window, args);
    const [input, init] = args;
    const asked = input instanceof Request ? input : null;
    const rule = ruleFor(init?.method ?? asked?.method ?? 'GET', asked?.url ?? String(input));
    if (rule) {
      answer
        .then((reply) => reply.clone().text())
        .then((body) => tell(rule, body))
        .catch(() => undefined);
    }
    return answer;
  };

  const { open, send } = XMLHttpRequest.prototype;
  const asked = new WeakMap<XMLHttpRequest, ReplyRule>();
  XMLHttpRequest.prototype.open = function (
    this: XMLHttpRequest,
    method: string,
    url: string | URL,
    ...rest: unknown[]
  ) {
    const rule = ruleFor(method, String(url));
    if (rule) asked.set(this, rule);
    else asked.delete(this);
    return (open as (...all: unknown[]) => void).call(this, method, url, ...rest);
  } as typeof open;
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, ...args) {
    const rule = asked.get(this);
    if (rule) {
      const read = () => {
        const { responseType, response } = this;
        const text = responseType === '' || responseType === 'text' ? this.responseText : null;
        tell(rule, text ?? (responseType === 'json' ? JSON.stringify(response) : ''));
      };
      this.addEventListener('load', read, { once: true });
    }
    return send.apply(this, args);
  };
}

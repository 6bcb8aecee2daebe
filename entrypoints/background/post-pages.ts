/** A request that loads a page, and where that leads. */
export interface Post {
  tab: number;
  frame: number;
  navigates: boolean;
  /** Addresses of the page that answers it, and of those that this page goes on to by itself. */
  leads: string[];
  /** The page that answers it said that it is there. */
  came: boolean;
  /** Another page was called for: what comes next is no answer. */
  left: boolean;
  /** The request that called for it. */
  leftFor?: string | undefined;
}

const withoutHash = (url: string) => url.split('#', 1)[0];

/** Whether a page at that address (`null`: not told) is what the post was answered with. */
export function isAnswer(post: Post, url: string | null): boolean {
  if (post.left) return false;
  return url === null || post.leads.some((lead) => withoutHash(lead) === withoutHash(url));
}

/** What the browser tells of who called for a page: nobody, where that was its user. */
interface Called {
  initiator?: string | undefined;
  /** The same in Firefox. */
  originUrl?: string | undefined;
}

/**
 * Another page is called for in the frame of a post. Many old CRMs answer with a page that goes on by itself ("Saved.
 * One moment…"): that is the answer still. Before any page came, and by the address bar, Reload or Back, it is none.
 */
export function turn(post: Post, called: Called & { url: string; requestId: string }): void {
  if (!post.left && (!post.came || !(called.initiator ?? called.originUrl))) {
    post.left = true;
    post.leftFor = called.requestId;
  }
  if (!post.left) post.leads.push(called.url);
}

/**
 * Whether a save's page was posted, and another stands in its place: what that one sends later is another save, however
 * alike the two texts are. A form that came back is pressed anew. What itself took the post's place was sent by the page
 * that had posted: pressed twice, it is one save, also where the second press was told to nobody.
 * @param since when the save was pressed
 * @param other the other request, and when it was sent
 */
export function isLeftBehind(
  post: Post & { at: number },
  since: number,
  other: { request: string; at: number },
): boolean {
  const isGone = post.came || (post.left && post.leftFor !== other.request);
  return post.navigates && isGone && since <= post.at && post.at < other.at;
}

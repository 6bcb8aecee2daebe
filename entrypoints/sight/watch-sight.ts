import { isDrawn } from '@/lib/crm/visible';
import { effectsOn, isShown, LEAST_LIGHT } from './effects';
import { probeIn } from './probe';
import { isInside, stackAt, withAllHit } from './stack';

/** The picker must have been seen, and at its place, for that long before a pick counts (ms): nobody reacts sooner. */
const REST = 300;
/** Smaller choices can't be read (px). */
const LEAST_SIZE = 10;
/** A look with everything hit costs the page a style pass: at most that share of the time. */
const SHARE = 0.05;

export interface Point {
  x: number;
  y: number;
}

/** Whether a picker can be seen, and could a moment ago. */
export interface Sight {
  /** Looks and remembers. `pointer`: where it was last. */
  look(pointer: Point | null): void;
  /** Remembers where it stands, and whether it is drawn at all: a page in which nobody does anything pays no more. */
  glance(): void;
  /** Whether the page's styles leave enough of it, wherever it is scrolled to. */
  isShown(): boolean;
  /** Whether a person who picks this choice now has seen it: `at` by the pointer there, else by a key. */
  sees(choice: Element, at: Point | null): boolean;
}

interface Place extends Point {
  time: number;
}

type Watched = IntersectionObserverEntry & { isVisible?: boolean };

/** Where a choice must be seen: its middle and four points towards its corners. */
function pointsOf({ left, top, width, height }: DOMRect): Point[] {
  const at = (x: number, y: number) => ({ x: left + width * x, y: top + height * y });
  return [at(0.5, 0.5), at(0.15, 0.25), at(0.85, 0.25), at(0.15, 0.75), at(0.85, 0.75)];
}

/** Whether another origin's page holds this frame: what it draws over it, only the browser can tell. */
function isFramedByOthers(): boolean {
  try {
    return window.top !== window && window.top?.document === undefined;
  } catch {
    return true;
  }
}

/**
 * Watches what a page does to a picker: transparency and filters of everything around it, clipping, moving, and what
 * lies above, by hits and by the browser's own watch where it has one (IntersectionObserver's `trackVisibility`).
 */
export function watchSight(host: Element, card: HTMLElement, signal: AbortSignal): Sight {
  const places: Place[] = [];
  let bornAt: number | null = null;
  let hiddenAt = -REST;
  let goneAt: number | null = null;
  let nextThorough = 0;
  /** Since when the browser says that nothing lies above; `null` while it doesn't, `undefined` where it can't tell. */
  let clearSince: number | null | undefined;

  const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    const { isVisible } = entries.at(-1) as Watched;
    if (isVisible === undefined) return;
    clearSince = isVisible ? (clearSince ?? performance.now()) : null;
  }, options);
  const probe = probeIn(card);
  observer.observe(probe);
  const end = () => {
    observer.disconnect();
    probe.remove();
  };
  signal.addEventListener('abort', end, { once: true });

  const isClear = (now: number) => typeof clearSince === 'number' && now - clearSince >= REST;

  /** Remembers where it stands now; `null` where it doesn't. */
  const note = (now: number): DOMRect | null => {
    if (!host.isConnected) {
      // Pages that draw their forms anew take it out for a moment.
      goneAt ??= now;
      if (now - goneAt > 100) hiddenAt = now;
      return null;
    }
    goneAt = null;
    bornAt ??= now;
    // What was put into the card since, the button that closes it, would lie over it.
    if (card.lastElementChild !== probe) card.append(probe);
    const box = host.getBoundingClientRect();
    places.push({ x: box.left, y: box.top, time: now });
    // One that is older than the rest is kept: nothing was looked at since.
    while (places[1] && now - places[1].time > REST) places.shift();
    return box;
  };

  const look = (pointer: Point | null) => {
    const now = performance.now();
    const box = note(now);
    if (!box) return;
    if (!isShown(host)) hiddenAt = now;
    else if (pointer && isInside(box, pointer.x, pointer.y)) {
      const { x, y } = pointer;
      const light = () => stackAt(host, x, y).light;
      const thorough = !isClear(now) && now >= nextThorough;
      if ((thorough ? withAllHit(host, light) : light()) < LEAST_LIGHT) hiddenAt = now;
      if (thorough) nextThorough = now + (performance.now() - now) / SHARE;
    }
  };

  /** Whether the choice is drawn at most of its points, and nothing that lies above hides it. */
  const isUncovered = (box: DOMRect, at: Point | null, now: number) => {
    const points = pointsOf(box);
    let above = false;
    const light = () => {
      const lit = points.map(({ x, y }) => {
        const stack = stackAt(host, x, y);
        above ||= stack.above;
        return stack.light >= LEAST_LIGHT;
      });
      const enough = lit.filter(Boolean).length > points.length - 2;
      return enough && (!at || stackAt(host, at.x, at.y).light >= LEAST_LIGHT) ? 1 : 0;
    };
    if (isClear(now)) return light() === 1;
    if (withAllHit(host, light) < LEAST_LIGHT) return false;
    if (typeof clearSince !== 'object') return true;
    if (isFramedByOthers()) return false;
    // The browser sees something above: it must be what we see, or be mistaken for a style of the page's.
    return above || effectsOn(host).odd || isPartlyCovered();
  };
  const isPartlyCovered = () => {
    const box = host.getBoundingClientRect();
    const steps = [0.02, 0.2, 0.4, 0.6, 0.8, 0.98];
    const isFree = (x: number, y: number) => {
      const stack = stackAt(host, box.left + box.width * x, box.top + box.height * y);
      return stack.light > 0 && !stack.above;
    };
    const all = () => (steps.every((x) => steps.every((y) => isFree(x, y))) ? 1 : 0);
    return withAllHit(host, all) === 0;
  };

  return {
    look,
    glance() {
      const now = performance.now();
      if (note(now) && !isDrawn(host)) hiddenAt = now;
    },
    isShown: () => isShown(host),
    sees(choice, at) {
      look(at);
      const now = performance.now();
      if (now - hiddenAt < REST || bornAt === null || now - bornAt < REST) return false;
      const box = choice.getBoundingClientRect();
      if (box.width < LEAST_SIZE || box.height < LEAST_SIZE) return false;
      const here = host.getBoundingClientRect();
      const stood = places.every(({ x, y }) => {
        const moved = { x: here.left - x, y: here.top - y };
        return !at || isInside(box, at.x + moved.x, at.y + moved.y, 2);
      });
      return stood && isUncovered(box, at, now);
    },
  };
}

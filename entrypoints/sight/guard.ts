import { everyIdle, later } from '@/lib/crm';
import { keyAction } from './keys';
import { type Point, type Sight, watchSight } from './watch-sight';

/** A picker's card, and what its owner does with what people do on it. */
export interface Guarded {
  card: HTMLElement;
  /** A choice was made by a person who could see it. */
  choose(choice: HTMLElement): void;
  /** A choice was made, but nobody could have seen it. */
  refuse(): void;
  /** Escape: back to where the focus came from. */
  leave(): void;
}

/** A picker that is held: looked at when it was placed, and asked about by those who pick in it by a command. */
export type Holding = Pick<Sight, 'look' | 'isShown'>;

interface Held extends Guarded {
  sight: Sight;
  /** The choice that the press began on, where it was seen. */
  pressed: string | null;
  /** Keys whose end is ours too. */
  keys: Set<string>;
}

/** Looked again every so often (ms), for so long after the last thing that a person did in the page (ms). */
const EVERY = 100;
const AWAKE = 3_000;
/** Looked again every so often (ms) besides. */
const BEAT = 700;

/** Told, but not kept from the page. */
const PASSED = new Set(['pointermove', 'wheel', 'touchstart', 'input', 'scroll']);

const pickers = new Map<Element, Held>();
let pointer: Point | null = null;
let awakeUntil = 0;
/** Whose end ends the looking on; `null` while nobody looks. */
let looking: AbortSignal | null = null;

/** What tells one choice from another, also when it was drawn anew. */
const nameOf = (choice: Element | null | undefined) =>
  choice instanceof HTMLElement
    ? `${choice.closest<HTMLElement>('[data-group]')?.dataset.group} ${choice.dataset.value}`
    : null;
const innerRoot = ({ card }: Held) => card.getRootNode() as ShadowRoot;
const choiceIn = (element: Element | null | undefined) =>
  element?.closest<HTMLElement>('[role=radio]') ?? null;

function lookAtAll(): void {
  for (const { sight } of pickers.values()) sight.look(pointer);
}

/** Looks on for a while after something that a person did in the page. */
function stir(event: Event, signal: AbortSignal): void {
  if (event instanceof MouseEvent) pointer = { x: event.clientX, y: event.clientY };
  awakeUntil = performance.now() + AWAKE;
  // A cover that is clicked and goes away: what the next click hits was hidden.
  if (event.type === 'pointerdown') lookAtAll();
  if (looking && !looking.aborted) return;
  looking = signal;
  const tick = () => {
    if (performance.now() > awakeUntil || pickers.size === 0) {
      looking = null;
      return;
    }
    lookAtAll();
    later(signal, EVERY, tick);
  };
  tick();
}

/** Does what a key means; whether it was the picker's. */
function onKeydown(held: Held, event: KeyboardEvent): boolean {
  const { activeElement: focused } = innerRoot(held);
  const action = keyAction(event, focused instanceof HTMLElement ? focused : null, held.card);
  if (action?.do === 'focus') action.on.focus();
  else if (action?.do === 'leave') held.leave();
  else if (action) chooseUnpointed(held, action.choice);
  return action !== null;
}

function chooseUnpointed(held: Held, choice: HTMLElement): void {
  if (held.sight.sees(choice, null)) held.choose(choice);
  else held.refuse();
}

function onKey(held: Held, event: KeyboardEvent): void {
  const isOurs = event.type === 'keydown' ? onKeydown(held, event) : held.keys.has(event.code);
  if (!isOurs) return;
  // The end of a key that was ours: Firefox would click on it, the page would hear of it.
  if (event.type === 'keyup') held.keys.delete(event.code);
  else held.keys.add(event.code);
  event.preventDefault();
  event.stopImmediatePropagation();
}

function onPointer(held: Held, event: MouseEvent): void {
  // Assistive technology clicks without a pointer: the card hears of it.
  if (event.type === 'click' && event.detail === 0) return;
  const at = { x: event.clientX, y: event.clientY };
  const choice = choiceIn(innerRoot(held).elementFromPoint(at.x, at.y));
  // A click on no choice tells of none; the corner's button to close it must hear of it.
  if (choice || event.type !== 'click') event.stopImmediatePropagation();
  if (event.type === 'pointerdown') {
    held.pressed = choice && held.sight.sees(choice, at) ? nameOf(choice) : null;
  } else if (event.type === 'click' && choice) {
    // Seen at the press and at its end: what came between, the page may have done.
    if (held.pressed === nameOf(choice) && held.sight.sees(choice, at)) held.choose(choice);
    else held.refuse();
  }
}

/**
 * Hears what the overlay's listeners hear, before the page does: what is aimed at a picker never reaches the page's
 * listeners, and what its script could do by them, take a cover away as the press comes, it can't.
 */
export function hear(event: Event, signal: AbortSignal): void {
  if (!event.isTrusted || pickers.size === 0) return;
  stir(event, signal);
  const held = pickers.get(event.composedPath()[0] as Element);
  if (!held || PASSED.has(event.type)) return;
  if (event instanceof KeyboardEvent) onKey(held, event);
  else if (event instanceof MouseEvent) onPointer(held, event);
}

/** Holds a picker until the signal ends: its presses and keys count only where a person could see what they pick. */
export function hold(host: HTMLElement, signal: AbortSignal, guarded: Guarded): Holding {
  const sight = watchSight(host, guarded.card, signal);
  const held: Held = { ...guarded, sight, pressed: null, keys: new Set() };
  pickers.set(host, held);
  signal.addEventListener('abort', () => pickers.delete(host), { once: true });
  guarded.card.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      const choice = event.target instanceof Element ? choiceIn(event.target) : null;
      if (choice && event.isTrusted) chooseUnpointed(held, choice);
    },
    { signal },
  );
  // What moves while nobody does anything in the page has stood for long when somebody does.
  sight.glance();
  everyIdle(signal, BEAT, sight.glance);
  return sight;
}

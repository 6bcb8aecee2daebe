import { type PointerEvent, type RefObject, useRef, useState } from 'react';

export interface DragOrder {
  /** The place of the entry that is being dragged. */
  dragged: number | null;
  /** For the handle of the entry at a place. */
  start: (event: PointerEvent, place: number) => void;
}

/**
 * Puts the entries of a list in another order by dragging their handles, with mouse, pen or finger. The order
 * follows the pointer at once; keys have buttons of their own.
 * @param list the element whose children are the entries
 * @param onMove takes the entry from a place to another
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): DragOrder {
  const [dragged, setDragged] = useState<number | null>(null);
  const move = useRef(onMove);
  move.current = onMove;
  const start = (event: PointerEvent, place: number) => {
    if (event.button !== 0) return;
    // No text is marked on the way.
    event.preventDefault();
    const drag = new AbortController();
    const { signal } = drag;
    let at = place;
    setDragged(at);
    // On the window: the handle itself is taken out and put in again while the order changes.
    addEventListener(
      'pointermove',
      ({ clientY }) => {
        const to = placeAt(list.current, clientY, at);
        if (to === at) return;
        move.current(at, to);
        at = to;
        setDragged(at);
      },
      { signal },
    );
    const end = () => {
      drag.abort();
      setDragged(null);
    };
    for (const name of ['pointerup', 'pointercancel', 'blur'])
      addEventListener(name, end, { signal });
  };
  return { dragged, start };
}

/** Where an entry belongs whose pointer is at a height: past the middle of a neighbour, it takes its place. */
function placeAt(list: HTMLElement | null, y: number, at: number): number {
  const boxes = [...(list?.children ?? [])].map((entry) => entry.getBoundingClientRect());
  const middle = (i: number) => {
    const { top = 0, height = 0 } = boxes[i] ?? {};
    return top + height / 2;
  };
  let to = at;
  while (to + 1 < boxes.length && y > middle(to + 1)) to += 1;
  if (to !== at) return to;
  while (to > 0 && y < middle(to - 1)) to -= 1;
  return to;
}

export type KeyAction =
  | { do: 'focus'; on: HTMLElement }
  | { do: 'pick'; choice: HTMLElement }
  | { do: 'leave' };

const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const pickOf = (choice: HTMLElement): KeyAction => ({ do: 'pick', choice });

/** The radio whose printed key this is. */
function byKey(key: string, card: HTMLElement): HTMLElement | null {
  const shown = [...card.querySelectorAll<HTMLElement>('.key')].find((k) => k.textContent === key);
  return shown?.closest<HTMLElement>('[role=radio]') ?? null;
}

/**
 * What a key means in the picker, or `null` where it is not the picker's and must pass untouched.
 * Arrows move, Space and Enter pick, printed keys pick at once, Escape goes back to the note.
 */
export function keyAction(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  at: HTMLElement | null,
  card: HTMLElement,
): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return { do: 'leave' };
  const radio = at?.closest<HTMLElement>('[role=radio]');
  const step = STEP[event.key];
  if (radio && step !== undefined) {
    const group = [...(radio.parentElement?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
    const next = group[(group.indexOf(radio) + step + group.length) % group.length];
    return next ? { do: 'focus', on: next } : null;
  }
  if (radio && (event.key === ' ' || event.key === 'Enter')) return pickOf(radio);
  const named = byKey(event.key.toLowerCase(), card);
  return named ? pickOf(named) : null;
}

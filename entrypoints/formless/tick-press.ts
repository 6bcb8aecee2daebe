import { folded, hashText, newId, type TickDef, textOf } from '@/lib/crm';
import type { InteractionKind } from '@/lib/funnel';
import type { RecordRead } from '@/lib/messages';
import { NO_PICK } from '../overlay.content/picker/model';
import { send } from '../shared/send';

/** Clicked again so soon, it is the same click (ms). */
const DOUBLE = 2_000;
/** A click on a label is followed by one on its box (ms). */
const ECHO = 60;
/** Longer ones are cut (characters). */
const MOST_SUBJECT = 60;

/** When a control was clicked (epoch ms), and whether that turned it on. */
export interface TickClick {
  at: number;
  on: boolean;
}

const clicked = new WeakMap<Element, TickClick>();

/**
 * Whether a click on a row's control is the one before it once more; else it is remembered.
 * @param showsState a box that is off again, and ticked again, was refused
 */
export function isSameClick(row: Element, click: TickClick, showsState = false): boolean {
  const last = clicked.get(row);
  // A button shows no state: pressed twice, it is pressed once.
  const isTwice = last?.on && click.on && !showsState;
  if (last && click.at - last.at < (isTwice ? DOUBLE : ECHO)) return true;
  clicked.set(row, click);
  return false;
}

/**
 * What a ticked activity is called: as the page names it, else by a hash of what its row says, of whom; a mere icon says
 * nothing.
 */
export function nameTick(
  { id }: TickDef,
  row: Element,
  client: RecordRead | null,
  named: string | null,
  rowId: string | null = null,
): string | null {
  const said = [textOf(row), rowId].filter(Boolean).join(' ');
  const whom = `${client?.type} ${client?.id ?? client?.name}`;
  return named ?? (said ? `text:tick:${hashText(`${id} ${whom} ${said}`)}` : null);
}

/** What is pressed in a row, beside what it says. */
const PRESSED = 'button, [role=button], select, script, style';

/** What stands beside the control that was ticked: of several questions in the corner, it says which is which. */
function subjectOf(row: Element, control: Element, whom: string | null): string {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = folded(node.nodeValue);
    const isAside = control.contains(node) || node.parentElement?.closest(PRESSED);
    // The client is named before it.
    if (text !== '' && text !== whom && !isAside) pieces.push(text);
  }
  const said = pieces.join(' ');
  return said.length > MOST_SUBJECT ? `${said.slice(0, MOST_SUBJECT)}…` : said;
}

/** What is read of a tick as it is pressed. */
export interface TickRead {
  client: RecordRead | null;
  kind: InteractionKind | null;
  stage: string | null;
  user: { id: string | null; name: string | null } | null;
  activity: string | null;
}

/** A tick that was told to the background. */
export interface PressedTick {
  id: string;
  def: TickDef;
  row: Element;
  control: Element;
  url: string;
  subject: string;
  read: TickRead & { def: string; stages: null };
}

/** Tells the background of a tick, at once: its page may go with the click. */
export function pressTick(
  { def, row, control }: Pick<PressedTick, 'control' | 'def' | 'row'>,
  read: TickRead,
  pressedAt: number,
): PressedTick {
  const id = newId();
  const [url, all] = [location.href, { ...read, def: def.id, stages: null }];
  void send({
    type: 'page/pressed',
    ...all,
    id,
    interaction: null,
    form: id,
    url,
    pressedAt,
    guessed: def.asks === true,
    pick: NO_PICK,
    typed: '',
    textHash: read.activity,
  });
  return {
    id,
    def,
    row,
    control,
    url,
    subject: subjectOf(row, control, read.client?.name ?? null),
    read: all,
  };
}

import type { FoundForm } from '@/lib/crm';
import { preview } from '../overlay.content/picker';
import type { PickerModel } from '../overlay.content/picker/model';
import type { Texts } from '../overlay.content/picker/view';

/** Writes the stage into the CRM's own text before it is saved, where the user switched that on. */
export interface NoteLine {
  write(at: Picked): void;
  /** The CRM refused the save: takes the line out again. `at`: also one that an earlier page wrote for this pick. */
  undo(at?: Picked): void;
  /** The CRM has it: what is written next is another note. */
  forget(): void;
}

type Picked = Pick<PickerModel, 'answer' | 'pick'>;
type TextBox = HTMLTextAreaElement | HTMLInputElement;

/** "Stage: Qualified → Proposal"; `null` where no stage is picked. */
function lineOf(at: Picked, texts: Texts): string | null {
  const name = (id: string | null | undefined) =>
    at.answer.funnel.stages.find((stage) => stage.id === id)?.name;
  const to = name(at.pick.resultingStage);
  if (!to) return null;
  const from = name(preview(at).before);
  const text = from && from !== to ? texts.noteStage : texts.noteStageOnly;
  return (text ?? '').replace('{from}', () => from ?? '').replace('{to}', () => to);
}

/** Sets a text box as typing would: frameworks that hold its value hear of it. */
function setValue(box: TextBox, value: string): void {
  // The page's own setter on the element would hide the change from the framework that put it there.
  const proto = Object.getPrototypeOf(box) as TextBox;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(box, value);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

const isTextBox = (field: Element): field is TextBox => /^(?:TEXTAREA|INPUT)$/.test(field.tagName);

/** Selects a range of an editor, does something there, and puts the focus back. */
function inEditor(editor: HTMLElement, range: Range, act: (page: Document) => void): void {
  const page = editor.ownerDocument;
  const focused = document.activeElement;
  editor.focus({ preventScroll: true });
  const selection = page.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  act(page);
  if (focused instanceof HTMLElement && focused !== editor) focused.focus({ preventScroll: true });
}

function endOf(editor: HTMLElement): Range {
  const range = editor.ownerDocument.createRange();
  range.selectNodeContents(editor);
  range.collapse(false);
  return range;
}

/** The last place in an editor where a line stands in one piece. */
function rangeOf(editor: HTMLElement, line: string): Range | null {
  const walker = editor.ownerDocument.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  let range: Range | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').lastIndexOf(line);
    if (at < 0) continue;
    range = editor.ownerDocument.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + line.length);
  }
  return range;
}

function append(field: Element, line: string): void {
  if (isTextBox(field)) {
    const before = field.value.trimEnd();
    setValue(field, before ? `${before}\n${line}` : line);
    return;
  }
  const editor = editorOf(field);
  if (!editor) return;
  inEditor(editor, endOf(editor), (page) => {
    // Editors that hold their own document take text only through the browser's editing commands.
    if (editor.textContent?.trim()) page.execCommand('insertParagraph');
    page.execCommand('insertText', false, line);
  });
}

function remove(field: Element, line: string): void {
  if (isTextBox(field)) {
    if (field.value.endsWith(line)) setValue(field, field.value.slice(0, -line.length).trimEnd());
    return;
  }
  const editor = editorOf(field);
  const range = editor && rangeOf(editor, line);
  if (!editor || !range) return;
  inEditor(editor, range, (page) => {
    page.execCommand('delete');
    // The empty paragraph that the line stood in.
    if (editor.textContent?.trim()) page.execCommand('delete');
  });
}

/** The element that is typed into: of an editor's frame its body. */
function editorOf(field: Element): HTMLElement | null {
  if (field.tagName !== 'IFRAME') return field as HTMLElement;
  return (field as HTMLIFrameElement).contentDocument?.body ?? null;
}

const contentOf = (field: Element) =>
  isTextBox(field) ? field.value : (editorOf(field)?.textContent ?? '');

/** Makes it for one form. Never writes a line that stands there already. */
export function makeNoteLine({ field }: FoundForm, texts: Texts): NoteLine {
  let written: string | null = null;
  const undo = (at?: Picked) => {
    const line = written ?? (at && lineOf(at, texts));
    written = null;
    if (line) remove(field, line);
  };
  return {
    write(at) {
      const line = lineOf(at, texts);
      if (written !== null && written !== line) undo();
      if (line === null || contentOf(field).includes(line)) return;
      append(field, line);
      written = line;
    },
    undo,
    forget() {
      written = null;
    },
  };
}

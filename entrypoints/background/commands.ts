import { browser } from 'wxt/browser';
import type { PickerCommand } from '@/lib/messages';

const COMMANDS: readonly string[] = [
  'focus-picker',
  'pick-next-stage',
  'pick-no-progress',
] satisfies PickerCommand[];

const isPickerCommand = (name: string): name is PickerCommand => COMMANDS.includes(name);

/** Hands the keyboard commands to the picker of the tab in front. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (!isPickerCommand(command)) return;
    const front = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    if (front?.id === undefined) return;
    // No overlay in this tab: nothing to do.
    await browser.tabs
      .sendMessage(front.id, { type: 'background/command', command })
      .catch(() => undefined);
  });
}

import type { Page } from 'playwright-core';

export interface PopupNumbers {
  successful: number;
  contacts: number;
  untagged: number;
  undecided: number;
}

/** The numbers that the popup shows now. */
export async function readNumbers(popup: Page): Promise<PopupNumbers> {
  const number = async (id: string) => {
    const found = popup.getByTestId(id);
    return (await found.count()) > 0 ? Number(await found.first().innerText()) : 0;
  };
  const undecided = popup.getByTestId('undecided');
  return {
    successful: await number('successful-today'),
    contacts: await number('contacts-today'),
    untagged: await number('untagged-today'),
    undecided: (await undecided.count()) > 0 ? await undecided.getByRole('listitem').count() : 0,
  };
}

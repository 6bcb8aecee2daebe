import { TransferError } from '../fault';

/** Marks that survive what chats do to text: no quotes, no brackets, no dashes that become long. */
const START = 'STAGEMARK:';
const END = ':END';
const WIDTH = 76;
const BLOCK = /STAGEMARK:([A-Za-z0-9+/=\s]*?):END/g;

async function through(bytes: Uint8Array<ArrayBuffer>, way: TransformStream): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(way);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // One call takes no more arguments than the stack holds.
  for (let i = 0; i < bytes.length; i += 32_768) {
    text += String.fromCharCode(...bytes.subarray(i, i + 32_768));
  }
  return btoa(text);
}

/**
 * A file's text as a block for a chat: packed (its checksum tells whether the chat kept it whole) and wrapped.
 * @param title a line for people, put before it
 */
export async function toTextBlock(title: string, text: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('gzip'));
  const lines = toBase64(packed).match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
  return `${title}\n${START}\n${lines.join('\n')}\n${END}\n`;
}

/**
 * The files in a pasted text: any number of blocks with anything around them, or JSON as it is.
 * @throws TransferError `not-ours` where there is none, `broken` where a block is damaged
 */
export async function fromTextBlocks(pasted: string): Promise<Blob[]> {
  const blocks = [...pasted.matchAll(BLOCK)];
  if (blocks.length === 0) {
    if (pasted.trimStart().startsWith('{')) return [new Blob([pasted])];
    if (pasted.includes(START)) throw new TransferError('broken', 'The block has no end');
    throw new TransferError('not-ours', 'No block of Stagemark in the text');
  }
  return Promise.all(blocks.map(([, text = '']) => unpack(text)));
}

async function unpack(text: string): Promise<Blob> {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s/g, '')), (c) => c.charCodeAt(0));
    const packed = await through(bytes, new DecompressionStream('gzip'));
    return new Blob([new TextDecoder().decode(packed)]);
  } catch {
    throw new TransferError('broken', 'The block is damaged');
  }
}

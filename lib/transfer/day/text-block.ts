import { ofFile, TransferError } from '../fault';

/** Marks that survive what chats do to text: no quotes, no brackets, no dashes that become long. */
const START = 'STAGEMARK:';
const END = ':END';
const WIDTH = 76;
/** With whatever a chat put in between; one that was cut off doesn't reach into the next. */
const BLOCK = /STAGEMARK:((?:(?!STAGEMARK:)[\s\S])*?):END/g;
/** What a chat puts before a line that it quotes, and characters that nobody sees. */
const QUOTING = /^[\s>|│▎]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const BASE64 = /^[A-Za-z0-9+/=]*$/;

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
 * @param nameOf what a block is called, to say which of several is damaged
 * @throws TransferError `not-ours` where there is none, `broken` where a block is damaged or has no end
 */
export async function fromTextBlocks(
  pasted: string,
  nameOf?: (n: number) => string,
): Promise<Blob[]> {
  const blocks = [...pasted.matchAll(BLOCK)];
  const isSingle = pasted.split(START).length <= 2;
  if (blocks.length === 0) {
    if (pasted.trimStart().startsWith('{')) return [new Blob([pasted])];
    if (pasted.includes(START)) throw new TransferError('broken', 'The block has no end');
    throw new TransferError('not-ours', 'No block of Stagemark in the text');
  }
  if (pasted.split(START).length > blocks.length + 1) {
    throw new TransferError('broken', 'A block has no end');
  }
  return Promise.all(
    blocks.map(([, text = ''], i) =>
      unpack(text).catch((error: unknown) => {
        throw nameOf && !isSingle ? ofFile(error, nameOf(i + 1)) : error;
      }),
    ),
  );
}

/**
 * A block's text in the ways that it may be meant: whole; without lines that are none of it (a chat cuts a long message
 * in two and puts the sender and the time between); without those, too, that are shorter than all but the last are.
 */
function* readings(text: string): Generator<string> {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => line.replace(QUOTING, ''));
  yield lines.join('');
  const own = lines.filter((line) => line !== '' && BASE64.test(line));
  yield own.join('');
  yield own.filter((line, i) => line.length === WIDTH || i === own.length - 1).join('');
}

async function unpack(text: string): Promise<Blob> {
  for (const reading of readings(text)) {
    try {
      const bytes = Uint8Array.from(atob(reading), (c) => c.charCodeAt(0));
      const packed = await through(bytes, new DecompressionStream('gzip'));
      return new Blob([new TextDecoder().decode(packed)]);
    } catch {
      // Its checksum says that it isn't this one.
    }
  }
  throw new TransferError('broken', 'The block is damaged');
}

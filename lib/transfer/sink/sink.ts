import { checkStopped, TransferError } from '../fault';

/** Where an export goes. Nothing is seen of it before `close`; `abort` leaves nothing. */
export interface Sink {
  write(part: string | Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Characters written at a time: small parts would cost a message to the browser each. */
const BLOCK = 1_048_576;

/**
 * Writes parts as they are made, one block on its way while the next is made: memory holds two. A fault or the
 * user's stop leaves no half file.
 * @throws TransferError `cancelled`, or what the sink or the maker fails with
 */
export async function writeParts(
  sink: Sink,
  parts: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
  signal?: AbortSignal | undefined,
): Promise<void> {
  let text = '';
  let writing: Promise<void> = Promise.resolve();
  const pass = async (block: string | Uint8Array<ArrayBuffer>) => {
    await writing;
    writing = sink.write(block);
    // It is awaited before the next one; a failure in between is no unhandled one.
    writing.catch(() => undefined);
  };
  try {
    for await (const part of parts) {
      checkStopped(signal);
      if (typeof part !== 'string') await pass(part);
      else {
        text += part;
        if (text.length < BLOCK) continue;
        await pass(text);
        text = '';
      }
    }
    checkStopped(signal);
    if (text !== '') await pass(text);
    await writing;
    await sink.close();
  } catch (error) {
    await writing.catch(() => undefined);
    await sink.abort().catch(() => undefined);
    throw signal?.aborted ? new TransferError('cancelled', 'Stopped by the user') : error;
  }
}

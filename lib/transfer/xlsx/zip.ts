import { TransferError } from '../fault';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of the archive; its content is made while it is written. */
export interface ZipEntry {
  name: string;
  parts: AsyncIterable<string> | Iterable<string>;
}

const encoder = new TextEncoder();
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980: the same content gives the same file. */
const DATE = 0x21;
const LIMIT = 0xffff_ffff;
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;

function record(size: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Bytes {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

/** What the reader has to know of an entry in the end. */
interface Written {
  name: Bytes;
  offset: number;
  crc: number;
  packed: number;
  size: number;
}

/**
 * Packs parts with the browser's own gzip, whose trailer also tells checksum and size: only its head and trailer
 * are taken off. The next part is made while one is packed.
 */
async function* deflate(entry: ZipEntry, written: Written): AsyncGenerator<Bytes> {
  const gzip = new CompressionStream('gzip');
  const writer = gzip.writable.getWriter();
  const feeding = (async () => {
    for await (const part of entry.parts) {
      const bytes = encoder.encode(part);
      written.size += bytes.byteLength;
      await writer.write(bytes);
    }
    await writer.close();
  })();
  feeding.catch((error) => writer.abort(error).catch(() => undefined));
  let skip = GZIP_HEAD;
  let held: Bytes = new Uint8Array();
  const reader = gzip.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const joined = new Uint8Array(held.byteLength + value.byteLength);
      joined.set(held);
      joined.set(value, held.byteLength);
      // The last bytes may be the trailer: they wait for the next part.
      const end = Math.max(joined.byteLength - GZIP_TAIL, 0);
      const start = Math.min(skip, end);
      skip -= start;
      if (end > start) {
        written.packed += end - start;
        yield joined.slice(start, end);
      }
      held = joined.slice(skip > 0 ? start : end);
    }
  } catch (error) {
    // Whoever made the parts knows better what went wrong than the stream that was given up.
    await feeding;
    throw error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  await feeding;
  written.crc = new DataView(held.buffer).getUint32(held.byteLength - GZIP_TAIL, true);
}

/** An archive as it is made, nothing of it kept. Up to 4 GB: XLSX readers take no larger ones gladly. */
export async function* zip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Bytes> {
  const all: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const written = { name: encoder.encode(entry.name), offset, crc: 0, packed: 0, size: 0 };
    const { name } = written;
    const local = record(30, [
      ...([
        [4, 0x04034b50],
        [2, VERSION],
        [2, FLAGS],
        [2, DEFLATE],
        [2, 0],
        [2, DATE],
      ] as const),
      ...([
        [4, 0],
        [4, 0],
        [4, 0],
        [2, name.byteLength],
        [2, 0],
      ] as const),
    ]);
    yield local;
    yield name;
    yield* deflate(entry, written);
    const { crc, packed, size } = written;
    if (size > LIMIT || offset + packed > LIMIT) throw new TransferError('too-big', 'Over 4 GB');
    yield record(16, [
      [4, 0x08074b50],
      [4, crc],
      [4, packed],
      [4, size],
    ]);
    offset += 30 + name.byteLength + packed + 16;
    all.push(written);
  }
  const start = offset;
  for (const { name, crc, packed, size, offset: at } of all) {
    yield record(46, [
      ...([
        [4, 0x02014b50],
        [2, VERSION],
        [2, VERSION],
        [2, FLAGS],
        [2, DEFLATE],
      ] as const),
      ...([
        [2, 0],
        [2, DATE],
        [4, crc],
        [4, packed],
        [4, size],
        [2, name.byteLength],
      ] as const),
      ...([
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ] as const),
    ]);
    yield name;
    offset += 46 + name.byteLength;
  }
  yield record(22, [
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, all.length],
      [2, all.length],
    ] as const),
    ...([
      [4, offset - start],
      [4, start],
      [2, 0],
    ] as const),
  ]);
}

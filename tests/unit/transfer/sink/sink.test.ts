import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeCsv } from '@/lib/transfer/export/write-csv';
import { openSink } from '@/lib/transfer/sink/open-sink';
import { type Sink, writeParts } from '@/lib/transfer/sink/sink';
import { makeSales, record } from '../../store/helpers';

interface Kept extends Sink {
  text: string;
  ended: 'closed' | 'aborted' | null;
}

function keep(onWrite: (part: string) => void = () => undefined): Kept {
  return {
    text: '',
    ended: null,
    async write(part) {
      onWrite(String(part));
      this.text += String(part);
    },
    async close() {
      this.ended = 'closed';
    },
    async abort() {
      this.ended = 'aborted';
    },
  };
}

async function* partsOf(...parts: string[]): AsyncGenerator<string> {
  yield* parts;
}

afterEach(() => vi.unstubAllGlobals());

describe('writeParts', () => {
  it('writes all of it in order, in large blocks', async () => {
    const sizes: number[] = [];
    const sink = keep((part) => sizes.push(part.length));
    const part = 'x'.repeat(600_000);
    await writeParts(sink, partsOf('a', part, part, part, 'z'));
    expect(sink.text).toBe(`a${part}${part}${part}z`);
    expect(sizes).toEqual([1_200_001, 600_001]);
    expect(sink.ended).toBe('closed');
  });

  it('leaves no half file where the disk is full', async () => {
    const sink = keep(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await expect(writeParts(sink, partsOf('a'))).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    expect(sink.ended).toBe('aborted');
  });

  it('leaves no half file where the rows can’t be read', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'a';
      throw new Error('No rows');
    }
    const sink = keep();
    await expect(writeParts(sink, broken())).rejects.toThrow('No rows');
    expect(sink.ended).toBe('aborted');
  });

  it('stops when the user says so', async () => {
    const db = await makeSales();
    for (let i = 0; i < 3; i += 1) await record(db, `i${i}`);
    const stop = new AbortController();
    const sink = keep();
    const format = { separator: ',', style: 'iso', language: 'en' } as const;
    const run = { signal: stop.signal, onProgress: () => stop.abort() };
    const written = writeParts(sink, writeCsv(db, format, run), stop.signal);
    await expect(written).rejects.toMatchObject({ code: 'cancelled' });
    expect(sink.ended).toBe('aborted');
  });
});

describe('openSink', () => {
  const kind = { mime: 'text/csv', extension: '.csv' } as const;

  it('writes where the user picks', async () => {
    const written: unknown[] = [];
    const stream = {
      write: async (part: unknown) => written.push(part),
      close: async () => undefined,
    };
    const picked = vi.fn(async () => ({ name: 'mine.csv', createWritable: async () => stream }));
    vi.stubGlobal('showSaveFilePicker', picked);
    const sink = await openSink('a.csv', kind);
    await sink.write('hello');
    await sink.close();
    expect(written).toEqual(['hello']);
    expect(sink.name).toBe('mine.csv');
    expect(picked).toHaveBeenCalledWith(expect.objectContaining({ suggestedName: 'a.csv' }));
  });

  it('is cancelled where the user picks nothing', async () => {
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('No', 'AbortError');
    });
    await expect(openSink('a.csv', kind)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each([
    ['there is no picker', undefined],
    ['the picker is forbidden', () => Promise.reject(new DOMException('No', 'SecurityError'))],
  ])('downloads where %s', async (_, picker) => {
    vi.stubGlobal('showSaveFilePicker', picker);
    const click = vi.fn();
    vi.stubGlobal('document', { createElement: () => ({ click }) });
    const made: Blob[] = [];
    vi.stubGlobal('URL', { createObjectURL: (blob: Blob) => `blob:${made.push(blob)}` });
    const sink = await openSink('a.csv', kind);
    await sink.write('hel');
    await sink.write('lo');
    expect(click).not.toHaveBeenCalled();
    await sink.close();
    expect(click).toHaveBeenCalledOnce();
    expect(await made[0]?.text()).toBe('hello');
    expect(sink.name).toBe('a.csv');
  });
});

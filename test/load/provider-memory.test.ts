import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryText } from '../../contracts/report/provider-memory.ts';
import { followMemory, memoryOf, parseMemory, readMemory } from '../../load/measure/provider-memory.ts';
import { startServer } from '../../mocks/server.ts';
import { nothingListens, serve } from '../serve.ts';

const call = (startedAtMs: number) => ({ startedAtMs, kind: 'accepted', code: '0' }) as const;
const RUN = [call(0), call(1000)];
const sample = (atMs: number, megabytes: number) => ({ atMs, rssBytes: megabytes * 1e6, heapBytes: megabytes * 1e5 });

describe('the memory of a mock under a load', () => {
  it('is what it was once the load had settled, at the end, and at most', () => {
    const samples = [sample(50, 40), sample(100, 80), sample(500, 95), sample(900, 85), sample(1100, 200)];
    const memory = memoryOf(samples, RUN);
    expect(memory).toEqual({
      rssBytes: { start: 80e6, end: 85e6, max: 95e6 },
      heapBytes: { start: 8e6, end: 8.5e6, max: 9.5e6 },
      samples: 3,
    });
    expect(memory && memoryText(memory)).toBe(
      'RSS 80.0 to 85.0 MB, at most 95.0; heap in use 8.0 to 8.5 MB, at most 9.5',
    );
  });

  it.each([
    ['of no provider that does not tell it', []],
    ['of one that told it once', [sample(500, 80)]],
    ['from before the load', [sample(0, 80), sample(50, 90)]],
  ])('is none %s', (_of, samples) => {
    expect(memoryOf(samples, RUN)).toBeUndefined();
  });
});

describe('a health endpoint', () => {
  it('of a mock of ours tells it', async () => {
    const { url, close } = await startServer();
    const memory = await readMemory(`${url}/__group-counter/health`);
    await close();
    expect(memory?.heapBytes).toBeGreaterThan(1e6);
    expect(memory?.rssBytes).toBeGreaterThan(memory?.heapBytes ?? Number.NaN);
  });

  it.each([
    ['says something else', '{"status":"ok"}'],
    ['has no numbers', '{"memory":{"rssBytes":"1","heapBytes":1}}'],
    ['has half of it', '{"memory":{"rssBytes":1}}'],
    ['is null', 'null'],
    ['is no JSON', '<html>'],
  ])('that %s is none of ours', (_what, text) => {
    expect(parseMemory(text)).toBeUndefined();
  });

  it('that is refused, or not there, tells nothing', async () => {
    const text = '{"memory":{"rssBytes":1,"heapBytes":1}}';
    expect(
      await serve(
        (_, response) => response.end(text),
        (url) => readMemory(url),
      ),
    ).toBeDefined();
    expect(
      await serve(
        (_, response) => response.writeHead(403).end(text),
        (url) => readMemory(url),
      ),
    ).toBeUndefined();
    expect(await readMemory(await nothingListens())).toBeUndefined();
  });
});

describe('a memory that is followed', () => {
  afterEach(() => void vi.useRealTimers());

  it('is read at its pace until it is stopped, and readings that fail are left out', async () => {
    vi.useFakeTimers();
    let reads = 0;
    const read = async () => {
      if (++reads === 2) throw new Error('lost');
      return reads === 3 ? undefined : { rssBytes: reads, heapBytes: reads };
    };
    const followed = followMemory('http://mock', { everyMs: 100, read });
    await vi.advanceTimersByTimeAsync(450);
    followed.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(followed.finish().map(({ rssBytes }) => rssBytes)).toEqual([1, 4]);
  });
});

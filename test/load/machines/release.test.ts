import type { RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import { freePorts } from '../../../load/machines/free-ports.ts';
import { releaseTogether } from '../../../load/machines/release.ts';
import { serve } from '../../serve.ts';

/** A k6 that waits to be let go from its so-manieth answer on, and notes what it is asked in `asked`. */
function paused(name: string, from: number, asked: string[], onPatch = 200): RequestListener {
  let answers = 0;
  return (request, response) => {
    asked.push(`${name} ${request.method} ${request.url}`);
    response.statusCode = request.method === 'PATCH' ? onPatch : 200;
    response.end(JSON.stringify({ data: { attributes: { status: ++answers < from ? 3 : 4, paused: true } } }));
  };
}

const portOf = (url: string) => Number(new URL(url).port);
const signal = new AbortController().signal;

it('lets all go once the last waits, and none before', async () => {
  const asked: string[] = [];
  await serve(paused('slow', 4, asked), (slow) =>
    serve(paused('quick', 1, asked), (quick) => releaseTogether([slow, quick].map(portOf), signal)),
  );
  expect(asked.filter((line) => line.includes('slow GET'))).toHaveLength(4);
  expect(asked.slice(-2).toSorted()).toEqual(['quick PATCH /v1/status', 'slow PATCH /v1/status']);
  expect(asked.filter((line) => line.includes('PATCH'))).toHaveLength(2);
});

it('says so where one does not begin', async () => {
  await serve(paused('broken', 1, [], 500), async (url) => {
    await expect(releaseTogether([portOf(url)], signal)).rejects.toThrow('k6 answered 500 when it was to begin');
  });
});

it('waits no longer once it is interrupted', async () => {
  const abort = new AbortController();
  const asked: string[] = [];
  const answer = paused('never', Number.POSITIVE_INFINITY, asked);
  await serve(
    (request, response) => {
      if (asked.length === 2) abort.abort();
      answer(request, response);
    },
    async (url) => {
      await expect(releaseTogether([portOf(url)], abort.signal)).rejects.toThrow();
    },
  );
  expect(asked.filter((line) => line.includes('PATCH'))).toEqual([]);
});

it('takes ports from the operating system, no two alike', async () => {
  const ports = await freePorts(10);
  expect(new Set(ports).size).toBe(10);
  expect(Math.min(...ports)).toBeGreaterThan(1023);
});

import { describe, expect, it } from 'vitest';
import { acceptCodes, journalBetween, lastStretches } from '../../load/measure/journal-seconds.ts';
import { type MeasuredSecond, parseJournal, readJournal } from '../../load/measure/read-journal.ts';
import { nothingListens, serve } from '../serve.ts';

const second = (at: number, calls: number, accepted = calls, refused: Record<string, number> = {}): MeasuredSecond => ({
  second: at,
  calls,
  accepted,
  refused,
});

describe('the text of a journal', () => {
  it('gives its seconds and passes over what it does not know', () => {
    const one = { second: 7, arrivals: 5, accepted: 3, refused: { 60007: 2 }, other: 0, worstWindow: 6, new: {} };
    expect(parseJournal(JSON.stringify({ version: 9, seconds: [one] }))).toEqual([
      { second: 7, calls: 5, accepted: 3, refused: { 60007: 2 }, worstWindow: 6 },
    ]);
  });

  it.each([
    ['<html>', 'it is not JSON'],
    ['null', '"seconds" is no array'],
    ['{"ActionStatus":"FAIL"}', '"seconds" is no array'],
    ['{"seconds":[{"second":1,"arrivals":"5","accepted":5,"refused":{}}]}', 'seconds[0] is {"second":1,"arrivals":"5"'],
    ['{"seconds":[{"second":1,"arrivals":5,"accepted":5,"refused":{"60007":-1}}]}', 'seconds[0] is'],
    ['{"seconds":[7]}', 'seconds[0] is 7'],
  ])('%s is malformed', (text, why) => {
    expect(parseJournal(text)).toContain(why);
  });
});

describe('a journal over HTTP', () => {
  it.each([
    ['an error', 404, '{}', 'HTTP status 404'],
    ['something else', 200, '{"ok":true}', '"seconds" is no array'],
  ])('that answers %s says so with its URL', async (_, status, body, why) => {
    await serve(
      (_request, response) => void response.writeHead(status).end(body),
      async (url) => {
        await expect(readJournal(`${url}/journal`)).rejects.toThrow(
          `Failed to read the journal at ${url}/journal: ${why}`,
        );
      },
    );
  });

  it('that never ends is not read to its end', async () => {
    await serve(
      (_request, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(' '.repeat(1024 * 1024)));
        };
        response.writeHead(200).on('drain', more);
        more();
      },
      async (url) => {
        await expect(readJournal(url)).rejects.toThrow('the answer has more than 16777216 bytes');
      },
    );
  });

  it('that is not there says so', async () => {
    await expect(readJournal(await nothingListens())).rejects.toThrow('Failed to read the journal');
  });
});

describe('two readings of a journal', () => {
  it('differ by what came between them', () => {
    const before = [second(1, 10), second(2, 5, 4, { 60007: 1 })];
    const after = [second(1, 10), second(2, 9, 6, { 60007: 3 }), second(3, 2)];
    expect(journalBetween(before, after)).toEqual([second(2, 4, 2, { 60007: 2 }), second(3, 2)]);
  });

  it('leave the last stretches without an idle second, as many as the load has', () => {
    const seconds = [second(1, 50), second(2, 50), second(4, 100), second(5, 180), second(6, 80), second(9, 1)];
    const left = (count: number) => lastStretches(seconds, count).map(({ second: at }) => at);
    expect(left(1)).toEqual([9]);
    expect(left(2)).toEqual([4, 5, 6, 9]);
    expect(left(4)).toEqual([1, 2, 4, 5, 6, 9]);
    expect(lastStretches(seconds.slice(2, 5), 1)).toEqual(seconds.slice(2, 5));
    expect(lastStretches([], 1)).toEqual([]);
  });

  it('count expected refusals as accepted', () => {
    expect(acceptCodes(second(1, 9, 1, { 10010: 5, 60007: 3 }), [10010, 10015])).toEqual(second(1, 9, 6, { 60007: 3 }));
  });
});

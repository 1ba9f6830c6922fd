import { describe, expect, it } from 'vitest';
import { readLine } from '../../../../contracts/check-client/protocol/read-line.ts';

const said = (text: string) => {
  const read = readLine(text);
  return read.line === 'answer' && read.answered.kind === 'said' ? read.answered.said : read;
};

describe('an answer', () => {
  it.each([
    ['{"id":"c1","result":{}}', { said: 'counters', counters: [] }],
    ['{"id":"c1","result":{"counters":[]}}', { said: 'counters', counters: [] }],
    [
      '{"id":"c1","result":{"counters":[{"Key":"a","Value":9007199254740993}]}}',
      { said: 'counters', counters: [{ key: 'a', literal: '9007199254740993' }] },
    ],
    [
      '{"id":"c1","result":{"counters":[{"Key":"a","Value":"-9223372036854775808","x":1}]}}',
      { said: 'counters', counters: [{ key: 'a', literal: '-9223372036854775808' }] },
    ],
    [
      '{"id":"c1","error":{"code":10010,"message":"no group"}}',
      { said: 'refusal', code: '10010', message: 'no group' },
    ],
    ['{"id":"c1","error":{"code":0}}', { said: 'refusal', code: '0' }],
    ['{"id":"c1","error":{"kind":"transport"},"more":{}}', { said: 'trouble', kind: 'transport' }],
    ['{"id":"c1","error":{"kind":"decode"}}', { said: 'trouble', kind: 'decode' }],
  ])('%s is read', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    ['{"id":"c1","unsupported":{"reason":"no"}}', { kind: 'unsupported', reason: 'no' }],
    ['{"id":"c1","unsupported":{}}', { kind: 'unsupported' }],
    ['{"id":"c1","adapterError":{}}', { kind: 'adapterError' }],
  ])('%s is no conclusion', (text, answered) => {
    expect(readLine(text)).toEqual({ line: 'answer', id: 'c1', answered });
  });

  it.each([
    ['{"id":"c1"}', /holds none of result, error/],
    ['{"id":"c1","result":{},"error":{"code":1}}', /holds result and error of/],
    ['{"id":"c1","result":[]}', /"result" is \[\], and must be an object/],
    ['{"id":"c1","result":null}', /"result" is null/],
    ['{"id":"c1","result":{"counters":null}}', /"counters" is null/],
    ['{"id":"c1","result":{"counters":[{"Key":"a"}]}}', /a counter is/],
    ['{"id":"c1","result":{"counters":[{"Key":1,"Value":1}]}}', /a counter is/],
    [
      '{"id":"c1","result":{"counters":[{"Key":"a","Value":null}]}}',
      /"Value":null}, and must .* Write the integer.* no integer, .* written as "error":{"kind":"decode"}$/,
    ],
    ['{"id":"c1","result":{"counters":[{"Key":"a","Value":5.0}]}}', /a counter is/],
    ['{"id":"c1","result":{"counters":[{"Key":"a","Value":1e3}]}}', /a counter is/],
    ['{"id":"c1","result":{"counters":[{"Key":"a","Value":"05"}]}}', /a counter is/],
    ['{"id":"c1","result":{"counters":[{"Key":"a","Value":"+5"}]}}', /a counter is/],
    ['{"id":"c1","error":{}}', /either "code" or "kind"/],
    ['{"id":"c1","error":{"code":1,"kind":"transport"}}', /either "code" or "kind"/],
    ['{"id":"c1","error":{"code":"10010"}}', /"code" is "10010", and must be an integer/],
    ['{"id":"c1","error":{"code":1.5}}', /"code" is 1.5/],
    ['{"id":"c1","error":{"kind":"timeout"}}', /"kind" is "timeout", and must be one of transport/],
    ['{"id":"c1","error":{"kind":"decode","message":1}}', /"message" is 1/],
    ['{"id":"c1","unsupported":{"reason":1}}', /"reason" is 1/],
    ['{"id":"c1", junk', /cannot be read as JSON/],
  ])('%s is malformed, and says of which case', (text, problem) => {
    expect(readLine(text)).toEqual({ line: 'malformed', id: 'c1', problem: expect.stringMatching(problem) });
  });
});

describe('a line', () => {
  it.each(['', 'hello', ' {"id":"c1","result":{}}', '[1]', '\ufeff{}'])('%j is noise', (text) => {
    expect(readLine(text)).toEqual({ line: 'noise' });
  });

  it.each(['{}', '{"id":7,"result":{}}', '{"stopped":{}}', '{'])('%s is of nobody', (text) => {
    const read = readLine(text);
    expect(read.line).toBe('malformed');
    expect(read).not.toHaveProperty('id');
  });

  it('may have a mebibyte and no more', () => {
    const line = (bytes: number) => `{"id":"c1","result":{},"x":"${'x'.repeat(bytes - 30)}"}`;
    expect(Buffer.byteLength(line(1024 * 1024))).toBe(1024 * 1024);
    expect(readLine(line(1024 * 1024)).line).toBe('answer');
    expect(readLine(line(1024 * 1024 + 1))).toMatchObject({ line: 'malformed', id: 'c1' });
  });
});

describe('the answer to the start', () => {
  it.each([
    ['{"started":{"protocol":1}}', { client: {}, parallel: 1, unsupported: [], unknown: [] }],
    [
      '{"started":{"protocol":1,"client":{"name":"a","language":"b","x":1},"parallel":8,"unsupported":["https","x"],"more":1}}',
      { client: { name: 'a', language: 'b' }, parallel: 8, unsupported: ['https'], unknown: ['x'] },
    ],
    ['{"started":{"protocol":1,"parallel":100000}}', { client: {}, parallel: 256, unsupported: [], unknown: [] }],
  ])('%s is read', (text, started) => {
    expect(readLine(text)).toEqual({ line: 'started', started });
  });

  it.each([
    ['{"started":{}}', /"protocol" is absent, and must be 1/],
    ['{"started":{"protocol":"1"}}', /"protocol" is "1"/],
    ['{"started":{"protocol":2}}', /speaks protocol 2; this kit speaks 1/],
    ['{"started":{"protocol":1,"parallel":0}}', /"parallel" is 0/],
    ['{"started":{"protocol":1,"parallel":"8"}}', /"parallel" is "8"/],
    ['{"started":{"protocol":1,"unsupported":"https"}}', /"unsupported" is "https"/],
    ['{"started":{"protocol":1,"client":{"name":1}}}', /"client" is {"name":1}/],
    ['{"started":1}', /"started" is 1/],
  ])('%s is malformed', (text, problem) => {
    expect(readLine(text)).toEqual({ line: 'malformed', of: 'started', problem: expect.stringMatching(problem) });
  });
});

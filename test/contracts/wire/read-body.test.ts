import { describe, expect, it } from 'vitest';
import { readBodyAs } from '../../../contracts/wire/read-body.ts';

const LENIENT = { replaced: false, lenient: true };
const bytes = (text: string) => Buffer.from(text);
const NOT_UTF8 = Uint8Array.from([...bytes('{"GroupId":"a'), 0xff, ...bytes('"}')]);

describe('a lenient reader', () => {
  it.each([
    ['comments', '{"GroupId": "a" // comment\n}'],
    ['a comma too many', '{"GroupId":"a",}'],
    ['more text behind it', '{"GroupId":"a"} and more'],
    ['another value behind it', '{"GroupId":"a"}{"GroupId":"b"}'],
    ['a bracket in a comment', '{/* } */"GroupId":"a"}//}'],
  ])('reads a body with %s', (_what, text) => {
    expect(readBodyAs(bytes(text), LENIENT).members).toEqual({ GroupId: 'a' });
    expect(readBodyAs(bytes(text), { replaced: true, lenient: false })).toEqual({ problem: 'body-not-json' });
  });

  it.each(['{"GroupId": ', '{"GroupId":"a"', 'and', '}', '//', "{'GroupId':'a'}"])(
    'makes nothing of what is not whole: %s',
    (text) => {
      expect(readBodyAs(bytes(text), LENIENT)).toEqual({ problem: 'body-not-json' });
    },
  );

  it('makes nothing of what is nested too deeply', () => {
    expect(readBodyAs(bytes('{"a":'.repeat(20_000)), LENIENT)).toEqual({ problem: 'body-not-json' });
    expect(readBodyAs(bytes(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)},`), LENIENT)).toHaveProperty('problem');
  });

  it('takes nothing but objects for a body, and what is strictly read for what it is', () => {
    expect(readBodyAs(bytes('[1,]'), LENIENT)).toEqual({ problem: 'body-not-object' });
    expect(readBodyAs(bytes(''), LENIENT)).toEqual({ problem: 'body-empty' });
    expect(readBodyAs(NOT_UTF8, LENIENT)).toEqual({ problem: 'body-not-utf8' });
  });
});

it('a reader that replaces puts U+FFFD where bytes are no UTF-8', () => {
  expect(readBodyAs(NOT_UTF8, { replaced: true, lenient: false }).members).toEqual({ GroupId: 'a\ufffd' });
});

import { describe, expect, it } from 'vitest';
import { readBody } from '../../../contracts/wire/read-body.ts';
import { readParameters } from '../../../contracts/wire/read-parameters.ts';
import { rememberBytes } from '../../../contracts/wire/remember-bytes.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a body that comes again', () => {
  it('is read once', () => {
    const body = '{"GroupId":"again"}';
    expect(readBody(bytesOf(body))).toBe(readBody(bytesOf(body)));
  });

  it('is told from another of the same length and fingerprint', () => {
    // Of bytes, each 31 times the next: the number of both is the same.
    const remembered = rememberBytes((bytes) => [...bytes]);
    const [one, other] = [Uint8Array.of(1, 31), Uint8Array.of(2, 0)];
    expect([remembered(one), remembered(other), remembered(one)]).toEqual([
      [1, 31],
      [2, 0],
      [1, 31],
    ]);
  });

  it('is kept by a copy, so that what it came with can change', () => {
    const remembered = rememberBytes((bytes) => [...bytes]);
    const buffer = Uint8Array.of(1, 31);
    remembered(buffer);
    buffer.set([2, 0]);
    expect(remembered(Uint8Array.of(2, 0))).toEqual([2, 0]);
  });

  it('is forgotten after many others, and never kept where it is long', () => {
    let read = 0;
    const remembered = rememberBytes(() => ++read);
    const first = bytesOf('first');
    remembered(first);
    for (let index = 0; index < 255; index++) remembered(bytesOf(`other ${index}`));
    expect(remembered(bytesOf('first'))).toBe(1);
    for (let index = 255; index < 600; index++) remembered(bytesOf(`other ${index}`));
    expect(remembered(bytesOf('first'))).toBe(602);
    const long = bytesOf('x'.repeat(513));
    expect(remembered(long.slice())).not.toBe(remembered(long.slice()));
  });
});

describe('a query that comes again with another random', () => {
  const query = (random: string, more: [string, string][] = []): [string, string][] => [
    ['sdkappid', '1400000000'],
    ['identifier', 'administrator'],
    ['usersig', 'x'],
    ['random', random],
    ['contenttype', 'json'],
    ...more,
  ];

  it('has that random, and the rest as before', () => {
    readParameters(query('1'));
    expect(readParameters(query('4294967295'))).toMatchObject({ random: '4294967295', usersig: 'x', malformed: [] });
  });

  it.each(['', '-1', '4294967296', 'x'])('is malformed with %j', (random) => {
    readParameters(query('1'));
    expect(readParameters(query(random)).malformed).toEqual(['random']);
    expect(readParameters(query('2')).malformed).toEqual([]);
  });

  it('is read anew where anything else differs', () => {
    readParameters(query('1'));
    expect(readParameters(query('2', [['random', '3']])).repeated).toEqual(['random']);
    expect(readParameters(query('2', [['random', '4']])).repeated).toEqual(['random']);
    expect(readParameters(query('2').map(([name, value]) => [name, name === 'usersig' ? 'y' : value])).usersig).toBe(
      'y',
    );
    const renamed = query('2').map(([name, value]): [string, string] => [name.replace('identifier', 'id'), value]);
    readParameters(query('1'));
    expect(readParameters(renamed).malformed).toEqual(['identifier']);
    expect(readParameters(query('2').slice(0, 4)).malformed).toEqual(['contenttype']);
    expect(readParameters(query('3').slice(0, 4)).malformed).toEqual(['contenttype']);
  });
});

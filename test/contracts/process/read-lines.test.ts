import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { readLines } from '../../../contracts/process/read-lines.ts';

/** The lines of a stream that comes in these pieces. */
async function linesOf(pieces: readonly (string | Buffer)[], most?: number): Promise<string[]> {
  const lines: string[] = [];
  const stream = Readable.from(pieces.map((piece) => Buffer.from(piece)));
  readLines(stream, (line) => lines.push(line), most);
  await finished(stream);
  return lines;
}

const EURO = Buffer.from('€');

it.each([
  ['without an end', ['a', 'b'], ['ab']],
  ['that come in pieces', ['a', 'b\nc', '\n'], ['ab', 'c']],
  ['that end in CR LF, cut anywhere', ['a\r', '\nb\r\n', '\rc'], ['a', 'b', '\rc']],
  ['that are empty', ['\n\n'], ['', '']],
  ['with a character that is cut', [EURO.subarray(0, 1), EURO.subarray(1), '\n'], ['€']],
])('lines %s are read whole', async (_, pieces, lines) => {
  expect(await linesOf(pieces)).toEqual(lines);
});

it('a line that is too long is cut, wherever its pieces end, and those after it are not', async () => {
  expect(await linesOf(['abcde\nab', 'cd', 'e\r\nabc\r', '\n', 'x'.repeat(9)], 3)).toEqual([
    'abc',
    'abc',
    'abc',
    'xxx',
  ]);
});

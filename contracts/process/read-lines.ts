import type { Readable } from 'node:stream';

/** Far more than the lines that are read here take; a program that never ends its line takes up no memory of ours. */
const MOST_CHARACTERS = 1024 * 1024;

/** Calls `onLine` with each line of a stream of UTF-8, without its LF or CR LF; what is longer than `most` is cut. */
export function readLines(stream: Readable, onLine: (line: string) => void, most: number = MOST_CHARACTERS): void {
  let begun = '';
  const give = (line: string): void => onLine(line.replace(/\r$/, '').slice(0, most));
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const [first = '', ...others] = text.split('\n');
    // One more than `most`, for a CR at its end.
    begun = (begun + first).slice(0, most + 1);
    for (const next of others) {
      give(begun);
      begun = next.slice(0, most + 1);
    }
  });
  stream.on('end', () => {
    if (begun !== '') give(begun);
  });
}

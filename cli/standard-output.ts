import { fstatSync, writeFileSync } from 'node:fs';
import type { Output } from './context.ts';

/** Standard output as commands see it. Whoever reads it may stop reading (EPIPE): that is no failure of the run. */
export function outputTo(stream: NodeJS.WriteStream & { fd: number }): Output {
  // The callback is told as well; without a listener the error would end the process.
  stream.on('error', () => {});
  const whole = isFile(stream.fd);
  return {
    isTTY: stream.isTTY,
    write: async (text) => {
      // Node's stream takes the part of a text that still fits on a full disk for all of it.
      if (whole) return writeFileSync(stream.fd, text);
      const error = await new Promise<NodeJS.ErrnoException | null | undefined>((done) => stream.write(text, done));
      if (error && error.code !== 'EPIPE') throw error;
    },
  };
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    // One that cannot be asked is no file; what else it is shows when it is written to.
    return false;
  }
}

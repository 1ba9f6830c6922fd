import { startProgram } from '../../process/run-program.ts';
import { MOST_LINE_BYTES } from '../protocol/read-line.ts';
import type { OpenPort, PortEnd } from './port.ts';

/** How long what an adapter has started may go on once the adapter itself has ended. */
const LEFT_BEHIND_MS = 200;

/** A program as an adapter, without a shell; `env` is all of its environment. Nothing that it has started outlives it. */
export function spawnedPort(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): OpenPort {
  return (listener) => {
    const program = startProgram(command, args, { ...listener, env, input: true, mostOfLine: MOST_LINE_BYTES + 1 });
    const { child } = program;
    // Whoever does not read any more has ended, or will not answer: both are seen elsewhere.
    child.stdin?.on('error', () => {});
    child.once('exit', () => {
      // What it has started may hold its pipes open for ever.
      const timer = setTimeout(() => {
        program.kill();
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, LEFT_BEHIND_MS);
      child.once('close', () => {
        clearTimeout(timer);
        program.killGroup('SIGKILL');
      });
    });
    const ended = program.ended.then(
      (end): PortEnd =>
        end.status === 'absent'
          ? { code: null, signal: null, absent: end.output }
          : { code: end.code, signal: child.signalCode },
    );
    return {
      write: (line) => {
        if (child.stdin?.writable) child.stdin.write(`${line}\n`);
      },
      endInput: () => child.stdin?.end(),
      signal: program.killGroup,
      ended,
      lastWords: program.printed,
    };
  };
}

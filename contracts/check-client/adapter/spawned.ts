import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { endLeftOver } from '../../process/left-over.ts';
import { startProgram } from '../../process/run-program.ts';
import { MOST_LINE_BYTES } from '../protocol/read-line.ts';
import type { OpenPort, PortEnd } from './port.ts';

/** How long what an adapter has started may go on once the adapter itself has ended. */
const LEFT_BEHIND_MS = 200;

/** The variable by which all that an adapter has started is known, whatever group or session it has gone to. */
const MARK = 'GROUP_COUNTER_ADAPTER';

/** A program as an adapter, without a shell; `env` is all of its environment. Nothing that it has started outlives it. */
export function spawnedPort(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): OpenPort {
  return (listener) => {
    // Another one each time, so that the end of one takes nothing from the one that is started after it.
    const marked = { ...env, [MARK]: randomUUID() };
    const mostOfLine = MOST_LINE_BYTES + 1;
    const program = startProgram(command, args, { ...listener, env: marked, input: true, mostOfLine });
    const { child } = program;
    const endAll = (): void => endLeftOver({ group: child.pid, mark: `${MARK}=${marked[MARK]}` });
    process.once('exit', endAll);
    // Whoever does not read any more has ended, or will not answer: both are seen elsewhere.
    child.stdin?.on('error', () => {});
    child.once('exit', () => {
      // What it has started may hold its pipes open for ever.
      const timer = setTimeout(() => {
        endAll();
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, LEFT_BEHIND_MS);
      child.once('close', () => {
        clearTimeout(timer);
        endAll();
      });
    });
    const ended = program.ended.then((end): PortEnd => {
      process.off('exit', endAll);
      return end.status === 'absent'
        ? { code: null, signal: null, absent: end.output }
        : { code: end.code, signal: child.signalCode };
    });
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

import type { OpenPort, PortEnd } from '../../../../contracts/check-client/adapter/port.ts';

/** A case as it arrives at an adapter. */
export type Case = {
  id: string;
  timeoutMs: number;
  baseUrl: string;
  sdkappid: number;
  identifier: string;
  usersig: string;
  request: { GroupId: string; GroupCounterKeys?: string[] };
};

/** What an adapter does in this process: with a line that came, and at the end of its input. */
export type InProcess = {
  onStart: (write: (line: unknown) => void) => void;
  onCase: (one: Case, write: (line: unknown) => void) => void;
};

/** An adapter without a process: the same lines over a pair of functions. */
export function inProcess(make: () => InProcess): OpenPort {
  return ({ onLine }) => {
    const { promise: ended, resolve } = Promise.withResolvers<PortEnd>();
    let isOpen = true;
    const write = (line: unknown): void => {
      // As over a pipe: later, never within the call that is being answered.
      setImmediate(() => isOpen && onLine(typeof line === 'string' ? line : JSON.stringify(line)));
    };
    const end = (how: PortEnd): void => {
      isOpen = false;
      resolve(how);
    };
    const adapter = make();
    return {
      write: (text) => {
        const line = JSON.parse(text) as { start?: object } & Case;
        setImmediate(() => (line.start ? adapter.onStart(write) : adapter.onCase(line, write)));
      },
      endInput: () => end({ code: 0, signal: null }),
      signal: (signal) => end({ code: null, signal }),
      ended,
      lastWords: () => '',
    };
  };
}

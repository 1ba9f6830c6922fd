/** How an adapter ended. `absent` says why it could not be started at all. */
export type PortEnd = { code: number | null; signal: string | null; absent?: string };

/** An adapter as a pair of streams of lines, wherever it runs. */
export type AdapterPort = {
  /** Writes a line, without its end. Where nobody reads any more nothing happens. */
  write: (line: string) => void;
  /** Ends its input, which asks it to end. */
  endInput: () => void;
  /** Sends it a signal, and to all that it has started. */
  signal: (name: 'SIGTERM' | 'SIGKILL') => void;
  /** Resolves once it has ended and all that it wrote was heard. Never rejects. */
  ended: Promise<PortEnd>;
  /** The end of what it wrote to standard error. */
  lastWords: () => string;
};

/** What is called with the lines of an adapter, of standard output and of standard error. */
export type PortListener = { onLine: (line: string) => void; onErrorLine: (line: string) => void };

/** Starts an adapter. Never throws. */
export type OpenPort = (listener: PortListener) => AdapterPort;

/** How a process ended, in words. */
export function endText({ code, signal }: PortEnd): string {
  return signal === null ? `with status ${code}` : `by ${signal}`;
}

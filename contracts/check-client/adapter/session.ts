import { type CaseLine, startLine } from '../protocol/lines-out.ts';
import type { Started } from '../protocol/started.ts';
import { noteSecret } from './notes.ts';
import { type AdapterPort, endText, type PortEnd } from './port.ts';
import { type Heard, type SessionParts, Talk } from './talk.ts';
import { AdapterUnusable } from './unusable.ts';
import { type Waits, within } from './waits.ts';

/** An adapter that was started and answers cases. */
export type Session = {
  started: Started;
  /** Writes a case and waits for its answer, as long as its line says. Never rejects. */
  ask: (line: CaseLine) => Promise<Heard>;
  isAlive: () => boolean;
  /** The end of what it wrote to standard error. */
  lastWords: () => string;
  /** Asks it to end, with more and more force, and waits until it has. */
  close: () => Promise<void>;
  /** Ends it at once, with all that it has started, and waits until it has. */
  kill: () => Promise<void>;
};

/** Starts an adapter and waits for its answer. Throws AdapterUnusable where there is none that fits. */
export async function openSession(parts: SessionParts): Promise<Session> {
  const { notes, secrets, waits } = parts;
  const talk = new Talk(parts);
  const port = parts.open({
    onLine: (line) => {
      noteSecret(notes, secrets, line, 'standard output');
      talk.hear(line);
    },
    onErrorLine: (line) => {
      noteSecret(notes, secrets, line, 'standard error');
      parts.say(line);
    },
  });
  talk.attach(port);
  port.write(startLine(parts.kitVersion));
  const kill = (): void => port.signal('SIGKILL');
  parts.signal?.addEventListener('abort', kill, { once: true });
  if (parts.signal?.aborted) kill();
  const first = await within(Promise.race([talk.startedLine, port.ended]), waits.startMs, undefined);
  parts.signal?.removeEventListener('abort', kill);
  if (first !== undefined && 'started' in first) return sessionOf(port, first.started, talk, parts);
  kill();
  await port.ended;
  throw new AdapterUnusable(whyNotStarted(first, waits), port.lastWords());
}

function whyNotStarted(
  first: { problem: string } | PortEnd | { started: Started } | undefined,
  { startMs }: Waits,
): string {
  if (first === undefined)
    return `the adapter did not answer the start within ${startMs / 1000} s. It has to write a line such as {"started":{"protocol":1}} to its standard output, and to flush that`;
  if ('problem' in first) return `the adapter does not answer the start as it must: ${first.problem}`;
  if ('code' in first && first.absent !== undefined) return `the adapter could not be started: ${first.absent}`;
  return 'code' in first
    ? `the adapter ended before it answered the start, ${endText(first)}. It has to answer each line of its standard input, and to end only when that ends`
    : 'it was not started';
}

function sessionOf(port: AdapterPort, started: Started, talk: Talk, { waits, notes }: SessionParts): Session {
  const kill = async (): Promise<void> => {
    talk.stop();
    port.signal('SIGKILL');
    await port.ended;
  };
  return {
    started,
    ask: (line) => talk.ask(line),
    isAlive: () => talk.isAlive(),
    lastWords: port.lastWords,
    kill,
    close: async () => {
      port.endInput();
      const end = await endOf(port, waits.endMs);
      talk.stop();
      if (end !== '') notes.ends.push(end);
    },
  };
}

/** Waits for the end, with a signal after a while, and one that cannot be refused after another. Says what was wrong with it. */
async function endOf(port: AdapterPort, waitMs: number): Promise<string> {
  const willing = await within(port.ended, waitMs, undefined);
  if (willing !== undefined) return willing.code === 0 ? '' : `it ended ${endText(willing)} when its input ended`;
  port.signal('SIGTERM');
  if ((await within(port.ended, waitMs, undefined)) !== undefined)
    return `it did not end within ${waitMs / 1000} s when its input ended, and needed SIGTERM`;
  port.signal('SIGKILL');
  await port.ended;
  return `it ended neither when its input ended nor at SIGTERM, and was killed`;
}

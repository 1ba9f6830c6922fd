import type { Secrets } from '../../secrets/secrets.ts';
import type { AdapterAnswered } from '../protocol/answered.ts';
import type { CaseLine } from '../protocol/lines-out.ts';
import { type ReadLine, readLine } from '../protocol/read-line.ts';
import type { Started } from '../protocol/started.ts';
import { type AdapterNotes, noteFault } from './notes.ts';
import type { AdapterPort, OpenPort, PortEnd } from './port.ts';
import type { Waits } from './waits.ts';

/** What came of a case. `ended`: the adapter ended before it answered, with these last words; `alone` where no other case was in flight. */
export type Heard =
  | { heard: 'answer'; answered: AdapterAnswered }
  | { heard: 'malformed'; problem: string }
  | { heard: 'overtime' }
  | { heard: 'ended'; end: PortEnd; lastWords: string; alone: boolean }
  | { heard: 'stopped' };

export type SessionParts = {
  open: OpenPort;
  kitVersion: string;
  waits: Waits;
  notes: AdapterNotes;
  secrets: Secrets;
  /** Ends an adapter that is just being started. */
  signal?: AbortSignal;
  /** Is told what the adapter writes to standard error, and of noise. */
  say: (line: string) => void;
};

/** The fault of an adapter that answers the start again. */
export const STARTED_TWICE = 'it answered the start twice';

/** So many lines of noise in a row end an adapter: what floods its output says nothing. */
const MOST_NOISE = 10_000;
const MOST_NOISE_TOLD = 3;

/** The first answer to the start, or what is wrong with it. */
export type StartedLine = { started: Started } | { problem: string };

type Pending = { settle: (heard: Heard) => void; timer: NodeJS.Timeout };

/** What is heard of one process: which cases are in flight, and what an answer belongs to. */
export class Talk {
  readonly startedLine: Promise<StartedLine>;
  readonly #pending = new Map<string, Pending>();
  readonly #done = new Set<string>();
  readonly #parts: SessionParts;
  #port: AdapterPort | undefined;
  #end: PortEnd | undefined;
  #stopped = false;
  #noiseLines = 0;
  #hasStarted = false;
  #tellStarted: (first: StartedLine) => void = () => {};

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.startedLine = new Promise((resolve) => {
      this.#tellStarted = resolve;
    });
  }

  attach(port: AdapterPort): void {
    this.#port = port;
    port.ended.then((end) => {
      this.#end = end;
      this.#settleAll({ heard: 'ended', end, lastWords: port.lastWords(), alone: this.#pending.size === 1 });
    });
  }

  isAlive(): boolean {
    return this.#end === undefined && !this.#stopped;
  }

  ask(line: CaseLine): Promise<Heard> {
    if (this.#stopped) return Promise.resolve({ heard: 'stopped' });
    if (this.#end) {
      const lastWords = this.#port?.lastWords() ?? '';
      return Promise.resolve({ heard: 'ended', end: this.#end, lastWords, alone: true });
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle(line.id, { heard: 'overtime' }), line.timeoutMs);
      this.#pending.set(line.id, { settle: resolve, timer });
      this.#port?.write(JSON.stringify(line));
    });
  }

  /** No answer counts any more; cases in flight are told so. */
  stop(): void {
    this.#stopped = true;
    this.#settleAll({ heard: 'stopped' });
  }

  hear(text: string): void {
    if (this.#stopped) return;
    const read = readLine(text);
    switch (read.line) {
      case 'noise':
        this.#noise(text);
        break;
      case 'started':
        this.#started(read.started);
        break;
      case 'answer':
        this.#answer(read.id, { heard: 'answer', answered: read.answered });
        break;
      case 'malformed':
        this.#malformed(read);
    }
  }

  #noise(text: string): void {
    const { notes, say } = this.#parts;
    if (text === '') return;
    if (++notes.noise <= MOST_NOISE_TOLD)
      say(`Warning: the adapter printed a line that is none of the protocol: ${text.slice(0, 200)}`);
    if (++this.#noiseLines !== MOST_NOISE) return;
    noteFault(notes, `it flooded its standard output with ${MOST_NOISE} lines in a row that are none of the protocol`);
    this.#port?.signal('SIGKILL');
  }

  #started(started: Started): void {
    if (this.#hasStarted) noteFault(this.#parts.notes, STARTED_TWICE);
    this.#hasStarted = true;
    this.#tellStarted({ started });
  }

  #malformed({ id, of, problem }: Extract<ReadLine, { line: 'malformed' }>): void {
    if (of === 'started' && !this.#hasStarted) {
      this.#tellStarted({ problem });
      return;
    }
    const [only] = this.#pending.size === 1 ? this.#pending.keys() : [];
    const whose = id ?? only;
    if (whose === undefined) noteFault(this.#parts.notes, `it wrote a line that cannot be read: ${problem}`);
    else this.#answer(whose, { heard: 'malformed', problem });
  }

  #answer(id: string, heard: Heard): void {
    this.#noiseLines = 0;
    if (this.#settle(id, heard)) return;
    const { notes } = this.#parts;
    if (this.#done.has(id)) {
      notes.repeated.add(id);
      noteFault(notes, `it answered the case ${id} more than once`);
    } else noteFault(notes, `it answered a case ${JSON.stringify(id.slice(0, 100))}, which it was not given`);
  }

  #settle(id: string, heard: Heard): boolean {
    const pending = this.#pending.get(id);
    if (pending === undefined) return false;
    clearTimeout(pending.timer);
    this.#pending.delete(id);
    // An answer that comes after its time is dropped with the process.
    if (heard.heard !== 'overtime') this.#done.add(id);
    pending.settle(heard);
    return true;
  }

  #settleAll(heard: Heard): void {
    for (const id of [...this.#pending.keys()]) this.#settle(id, heard);
  }
}

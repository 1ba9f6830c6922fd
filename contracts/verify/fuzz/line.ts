import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/request.ts';
import { seenOf } from '../calls/note-call.ts';
import type { Seen } from '../calls/seen.ts';
import { callProvider } from '../stage/call-provider.ts';
import type { NotPlayed, Stage } from '../stage/stage.ts';

/** So many calls without an answer in a row, and the rest would only cost hours. */
const GIVE_UP_AFTER = 3;

/** How a request is sent, where not as usual. */
export type Send = (request: WireRequest) => Promise<Exchange>;

/** For which check a call is noted, where it is; and how it is sent and on which stage, where not as usual. */
export type AskOptions = { subject?: string; send?: Send; stage?: Stage };

/** The line to the provider that all checks of the layer share. It goes dead after an interrupt and where nobody answers. */
export class Line {
  readonly stage: Stage;
  /** What was sent and answered, for the rules that hold for every answer. */
  readonly seen: Seen[] = [];
  /** Why the current check cannot go on. */
  trouble: NotPlayed | undefined;
  #dead: NotPlayed | undefined;
  #silentCalls = 0;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  /** A new check starts with a clean slate, unless the line is dead. */
  begin(): void {
    this.trouble = this.#dead;
  }

  /** Sends a request; undefined where none was sent or nothing came of it, and `trouble` then says why. */
  async ask(
    request: WireRequest,
    { subject, send, stage = this.stage }: AskOptions = {},
  ): Promise<Exchange | undefined> {
    if (this.stage.signal?.aborted) this.#die({ kind: 'couldNotRun', reason: 'interrupted' });
    if (this.trouble) return undefined;
    const played = await this.pause(() => callProvider(stage, request, {}, send));
    if (played === undefined) return undefined;
    if (played.kind !== 'played') {
      this.trouble = played;
      if (played.silent) this.#countSilence(played.reason);
      return undefined;
    }
    const { exchange } = played;
    if (subject !== undefined) this.seen.push(seenOf({ subject, request, exchange }));
    if (exchange.trouble?.kind === 'timeout') this.#countSilence(exchange.trouble.message);
    else this.#silentCalls = 0;
    return exchange;
  }

  /** Waits for something that an abort may end, as it ends the line; undefined then. */
  async pause<Result>(wait: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await wait();
    } catch (error) {
      if (!this.stage.signal?.aborted) throw error;
      this.#die({ kind: 'couldNotRun', reason: 'interrupted' });
      return undefined;
    }
  }

  #countSilence(what: string): void {
    this.#silentCalls += 1;
    if (this.#silentCalls < GIVE_UP_AFTER) return;
    const reason = `not sent, as ${GIVE_UP_AFTER} calls in a row got no answer (${what})`;
    this.#die({ kind: 'couldNotRun', silent: 'provider', reason });
  }

  #die(why: NotPlayed): void {
    this.#dead ??= why;
    this.trouble = this.#dead;
  }
}

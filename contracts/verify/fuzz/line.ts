import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { seenOf } from '../calls/note-call.ts';
import type { Seen } from '../calls/seen.ts';
import { type CallOptions, callProvider } from '../stage/call-provider.ts';
import type { NotPlayed, Stage } from '../stage/stage.ts';

/** For which check a call is noted, where it is; the rest as `callProvider` takes it. */
export type AskOptions = CallOptions & { subject?: string };

/** The line to the provider that all checks of the layer share. */
export class Line {
  readonly stage: Stage;
  /** What was sent and answered, for the rules that hold for every answer. */
  readonly seen: Seen[] = [];
  /** Why the current check cannot go on. */
  trouble: NotPlayed | undefined;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  /** A new check starts with a clean slate; what keeps the whole run from sending is met again at its first call. */
  begin(): void {
    this.trouble = undefined;
  }

  /** Sends a request; undefined where none was sent or nothing came of it, and `trouble` then says why. */
  async ask(request: WireRequest, { subject, ...options }: AskOptions = {}): Promise<Exchange | undefined> {
    if (this.stage.signal?.aborted) this.trouble = INTERRUPTED;
    if (this.trouble) return undefined;
    const played = await callProvider(this.stage, request, options);
    if (played.kind !== 'played') {
      this.trouble = played;
      return undefined;
    }
    const { exchange } = played;
    if (subject !== undefined) this.seen.push(seenOf({ subject, request, exchange }));
    return exchange;
  }

  /** Waits for something that an abort may end, and the check with it; undefined then. */
  async pause<Result>(wait: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await wait();
    } catch (error) {
      if (!this.stage.signal?.aborted) throw error;
      this.trouble = INTERRUPTED;
      return undefined;
    }
  }
}

const INTERRUPTED: NotPlayed = { kind: 'couldNotRun', reason: 'interrupted' };

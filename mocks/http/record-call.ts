import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JournalWriter } from '../journal/journal.ts';
import type { Ending } from '../journal/recorded-call.ts';
import type { Reply } from '../service/reply.ts';
import type { ServiceRequest } from '../service/service-request.ts';
import { type NoteUnread, REFUSAL } from './malformed.ts';

export type RecordParts = { journal: JournalWriter; now: () => number; arrivedAt: number; connection: number };

/** Writes down what was turned away before it was read, with as much of it as came. */
export function unreadRecorder(journal: JournalWriter, now: () => number): NoteUnread {
  return (why, { message, bytes, said }) => {
    const { method = '', url: target = '', rawHeaders = [] } = message ?? {};
    const seen = { arrivedAt: now(), durationMs: 0, method, target, rawHeaders };
    journal.recordUnread({ ...seen, body: bytes ?? new Uint8Array(), reply: REFUSAL }, why, said);
  };
}

/** One call on its way into the journal, where it is written once. */
export class CallRecord {
  readonly #message: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #request: ServiceRequest;
  readonly #parts: RecordParts;
  readonly #ending: Ending = {};
  #due: Reply | undefined;
  #isOurs = false;
  #isRecorded = false;
  #isWatched = false;

  constructor(message: IncomingMessage, response: ServerResponse, request: ServiceRequest, parts: RecordParts) {
    this.#message = message;
    this.#response = response;
    this.#request = request;
    this.#parts = parts;
  }

  /** Writes it down with its answer, which was ready then and is about to be sent. */
  record(reply: Reply, readyAt: number): void {
    // Where we close, the client does not hang up.
    this.#isOurs = typeof reply === 'string' && reply !== 'hang';
    if (this.#isRecorded) return;
    this.#isRecorded = true;
    const { method = '', url: target = '', rawHeaders } = this.#message;
    const { journal, arrivedAt, connection } = this.#parts;
    const { body } = this.#request;
    const [durationMs, ending] = [readyAt - arrivedAt, this.#ending];
    journal.record(
      { arrivedAt, durationMs, method, target, rawHeaders, body, reply, connection, ending },
      this.#request,
    );
  }

  /** Tells of an answer that is still to come: whoever hangs up before it stands in the journal with that. */
  announce(reply: Reply): void {
    this.#due = reply;
    this.watch();
  }

  /** Sees from now on whether the client hangs up. */
  watch(): void {
    if (this.#isWatched) return;
    this.#isWatched = true;
    this.#response.on('close', () => this.#onClose());
  }

  /** The same where not all of the answer was handed to the operating system at once. For most answers there is nothing to see. */
  watchUnlessOut(): void {
    if (!this.#response.writableEnded || this.#response.writableLength > 0) this.watch();
  }

  #onClose(): void {
    if (this.#response.writableFinished || this.#isOurs) return;
    const { now, arrivedAt } = this.#parts;
    this.#ending.hungUpAfterMs = now() - arrivedAt;
    if (this.#due !== undefined) this.record(this.#due, now());
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JournalWriter } from '../journal/journal.ts';
import type { Ending } from '../journal/recorded-call.ts';
import type { Reply } from '../service/reply.ts';
import type { ServiceRequest } from '../service/service-request.ts';
import { type NoteUnread, REFUSAL } from './malformed.ts';

/** Writes one call into the journal, once. */
export type CallRecord = {
  /** With its answer, which is about to be sent. */
  record(reply: Reply): void;
  /** Tells of an answer that is still to come: whoever hangs up before it stands in the journal with that. */
  announce(reply: Reply): void;
};

export type RecordParts = { journal: JournalWriter; now: () => number; arrivedAt: number; connection: number };

/** Writes down what was turned away before it was read, with as much of it as came. */
export function unreadRecorder(journal: JournalWriter, now: () => number): NoteUnread {
  return (why, { message, bytes, said }) => {
    const { method = '', url: target = '', rawHeaders = [] } = message ?? {};
    const seen = { arrivedAt: now(), durationMs: 0, method, target, rawHeaders };
    journal.recordUnread({ ...seen, body: bytes ?? new Uint8Array(), reply: REFUSAL }, why, said);
  };
}

export function recordCall(
  message: IncomingMessage,
  response: ServerResponse,
  request: ServiceRequest,
  { journal, now, arrivedAt, connection }: RecordParts,
): CallRecord {
  const { method = '', url: target = '', rawHeaders } = message;
  const ending: Ending = {};
  let due: Reply | undefined;
  let isOurs = false;
  let recorded = false;
  const record = (reply: Reply): void => {
    // Where we close, the client does not hang up.
    isOurs = typeof reply === 'string' && reply !== 'hang';
    if (recorded) return;
    recorded = true;
    const durationMs = now() - arrivedAt;
    const { body } = request;
    journal.record({ arrivedAt, durationMs, method, target, rawHeaders, body, reply, connection, ending }, request);
  };
  response.on('close', () => {
    if (response.writableFinished || isOurs) return;
    ending.hungUpAfterMs = now() - arrivedAt;
    if (due !== undefined) record(due);
  });
  return {
    record,
    announce(reply) {
      due = reply;
    },
  };
}

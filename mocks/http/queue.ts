import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from '../limits.ts';

/** Answers that wait behind an earlier one of their connection, because its client sends ahead. */
export type AnswerQueue = {
  /** Takes in an answer that waits. False when that is one too many: the connection is closed, do nothing for it. */
  admit(socket: Socket, response: ServerResponse): boolean;
  waiting(): number;
};

type Waiting = { count: number; paused: boolean; closed: boolean };

/** Node itself stops reading where too many *bytes* wait to be taken; answers that have none yet are ours to count. */
export function createAnswerQueue(limits: Pick<Limits, 'queued' | 'queuedBeforePause' | 'queuedInAll'>): AnswerQueue {
  const bySocket = new WeakMap<Socket, Waiting>();
  let total = 0;

  function waitingOf(socket: Socket): Waiting {
    const known = bySocket.get(socket);
    if (known !== undefined) return known;
    const waiting = { count: 0, paused: false, closed: false };
    bySocket.set(socket, waiting);
    // Reading the body of a request that is here already resumes its connection.
    socket.on('resume', () => waiting.paused && socket.pause());
    socket.once('close', () => {
      waiting.closed = true;
      total -= waiting.count;
    });
    return waiting;
  }

  function leave(socket: Socket, waiting: Waiting): void {
    if (waiting.closed) return;
    waiting.count--;
    total--;
    if (!waiting.paused || waiting.count > limits.queuedBeforePause / 2) return;
    waiting.paused = false;
    socket.resume();
  }

  return {
    admit(socket, response) {
      const waiting = waitingOf(socket);
      if (socket.destroyed) return false;
      if (waiting.count >= limits.queued || total >= limits.queuedInAll) {
        socket.destroy();
        return false;
      }
      waiting.count++;
      total++;
      response.once('close', () => leave(socket, waiting));
      if (waiting.count >= limits.queuedBeforePause && !waiting.paused) {
        waiting.paused = true;
        socket.pause();
      }
      return true;
    },
    waiting: () => total,
  };
}

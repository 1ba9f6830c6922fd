import process from 'node:process';
import type { JournalWriter } from '../journal/journal.ts';
import type { Limits } from '../limits.ts';
import type { World } from '../service/world.ts';
import type { States } from '../states/mock-states.ts';
import type { ServerConnections } from './connections.ts';
import type { AnswerQueue } from './queue.ts';

/**
 * The JSON of `GET /__group-counter/health`: the limits in force, and how much there is now of what they bound.
 * `memory` is that of its process: all of it, and its heap in use. `connections` includes the one that asks, `refusedConnections` counts since the start.
 */
export type Health = {
  status: 'ok';
  limits: Limits;
  memory: { rssBytes: number; heapBytes: number };
  counts: {
    connections: number;
    refusedConnections: number;
    queued: number;
    heldBodyBytes: number;
    journalExchanges: number;
    journalSeconds: number;
    journalViolations: number;
    states: number;
    groups: number;
    limiterScopes: number;
    userSigs: number;
  };
};

export type HealthParts = {
  limits: Limits;
  connections: ServerConnections;
  queue: AnswerQueue;
  heldBodyBytes: () => number;
  journal: JournalWriter;
  states: States;
  world: World;
  userSigs: () => number;
};

/** Reads all counts. */
export function readHealth({ limits, connections, queue, journal, states, world, ...parts }: HealthParts): Health {
  const { exchanges, seconds, violations } = journal.size();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    status: 'ok',
    limits,
    memory: { rssBytes: rss, heapBytes: heapUsed },
    counts: {
      connections: connections.open(),
      refusedConnections: connections.refused(),
      queued: queue.waiting(),
      heldBodyBytes: parts.heldBodyBytes(),
      journalExchanges: exchanges,
      journalSeconds: seconds,
      journalViolations: violations,
      states: states.size(),
      groups: world.groups.size,
      limiterScopes: world.limiter.scopes(),
      userSigs: parts.userSigs(),
    },
  };
}

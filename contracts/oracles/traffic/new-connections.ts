import { KEPT, type TrafficRule, trafficFinding } from './rule.ts';
import type { TrafficCall } from './traffic-call.ts';

/** Calls that come sooner after an answer than this could well use its connection. */
const SOON_MS = 3000;

/** So many of them are needed to tell. */
const LEAST = 3;

/** Connections that are kept. */
export const keepsConnections: TrafficRule = {
  id: 'client-keeps-connections',
  since: '0.1',
  layer: 'traffic',
  level: 'should',
  requirement: 'Calls that follow each other use a connection again.',
  source: '[overview]: the sample answer has Connection: keep-alive, so that the connection may be used again',
  judge: (calls) => {
    const following = calls.filter((call, index) => couldUseAgain(calls[index - 1], call));
    if (following.length < LEAST)
      return { unmet: 'too few calls followed each other on connections that could be kept' };
    const earlier = new Set<number | undefined>();
    const isAgain = calls.map((call) => {
      const used = earlier.has(call.connection);
      earlier.add(call.connection);
      return used;
    });
    if (isAgain.some(Boolean)) return KEPT;
    const message = `Each of ${calls.length} calls opened a connection of its own, which costs a handshake each time. (A program that is started for each call cannot do otherwise.)`;
    return {
      findings: [trafficFinding('traffic.new-connections', 'connections that are used again', calls.length, message)],
    };
  },
};

function couldUseAgain(earlier: TrafficCall | undefined, { arrivedAt }: TrafficCall): boolean {
  if (earlier?.connection === undefined || earlier.trouble !== undefined || earlier.hungUpAfterMs !== undefined)
    return false;
  return arrivedAt >= earlier.answeredAt && arrivedAt - earlier.answeredAt < SOON_MS;
}

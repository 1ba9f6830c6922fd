import type { Reply } from '../../../mocks/service/reply.ts';
import { type Asked, asked } from '../envelope.ts';
import { causeOf, isOk } from './replies.ts';
import { serving } from './service.ts';

/** What a call is remembered by: its group, its keys, or both. */
export const groupOf = (members: Asked) => String(members.GroupId);
export const callOf = (members: Asked) => JSON.stringify([members.GroupId, members.GroupCounterKeys]);
export const keyListOf = (members: Asked) => JSON.stringify(members.GroupCounterKeys ?? null);

/** Whether a reply comes from the group, not from what the call itself lacks. */
const ofGroup = (reply: Reply) => isOk(reply) || ['missing-group', 'dismissed-group'].includes(causeOf(reply) ?? '');

/** A provider that keeps its replies: by what, which of them, and for how long in milliseconds. */
export const caching = (
  nameOf: (members: Asked) => string,
  keeps: (reply: Reply) => boolean = isOk,
  forMs = Number.POSITIVE_INFINITY,
) =>
  serving(() => {
    const kept = new Map<string, { reply: Reply; until: number }>();
    return (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      if (!ofGroup(reply)) return reply;
      const name = nameOf(asked(request));
      const known = kept.get(name);
      if (known && known.until > nowMs) return known.reply;
      if (keeps(reply)) kept.set(name, { reply, until: nowMs + forMs });
      return reply;
    };
  });

/** A provider that answers the nth read of each group otherwise, counted from 1. */
export const reading = (answer: (nth: number, reply: Reply, earlier: Reply | undefined) => Reply, nameOf = groupOf) =>
  serving(() => {
    const reads = new Map<string, { count: number; last: Reply | undefined }>();
    return (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      if (!ofGroup(reply)) return reply;
      const name = nameOf(asked(request));
      const { count, last } = reads.get(name) ?? { count: 0, last: undefined };
      reads.set(name, { count: count + 1, last: reply });
      return answer(count + 1, reply, last);
    };
  });

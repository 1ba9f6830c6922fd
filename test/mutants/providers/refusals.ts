import type { Reply } from '../../../mocks/service/reply.ts';
import { causeOf, emptied, failing, isOk, raised, withBody } from '../build/replies.ts';
import { serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('state');

/** A provider that is put out by a refusal for one of these, and answers the next call of the group so. */
const afterRefusal = (
  answer: (reply: Reply, refused: Reply) => Reply,
  isMeant: (reply: Reply) => boolean = (reply) => causeOf(reply) !== undefined,
) =>
  serving(() => {
    let refused: Reply | undefined;
    return (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      const before = refused;
      refused = isMeant(reply) ? reply : undefined;
      return before !== undefined && isOk(reply) ? answer(reply, before) : reply;
    };
  });

/** Defects in which a refusal changes the next answer. */
export const TRACE_DEFECTS: readonly Defect[] = [
  provided(
    'refusal-sticks',
    'refuses the call after a refusal alike',
    'refusal-leaves-no-trace',
    undefined,
    afterRefusal((_reply, refused) => refused),
  ),
  provided(
    'refusal-locks-out',
    'refuses everybody after a wrong UserSig',
    'refusal-leaves-no-trace',
    undefined,
    serving(() => {
      let locked = false;
      return (request, nowMs, right) => {
        const reply = right.handle(request, nowMs);
        locked ||= /^usersig-(altered|malformed|expired)$/.test(causeOf(reply) ?? '');
        return locked && isOk(reply) ? failing(70051) : reply;
      };
    }),
  ),
  provided(
    'refusal-empties',
    'answers with no counters after a refusal',
    'refusal-leaves-no-trace',
    undefined,
    afterRefusal(emptied),
  ),
  provided(
    'refusal-counts',
    'counts refused reads',
    'refusal-leaves-no-trace',
    undefined,
    afterRefusal((reply) => raised(reply, 1)),
  ),
  provided(
    'error-code-sticks',
    'keeps the code of a refusal in its next answer',
    'fits-schema',
    'response.action-status.contradiction',
    afterRefusal((reply) => withBody(reply, (body) => body.replace('"ErrorCode":0', '"ErrorCode":10010'))),
  ),
];

import { stateChange } from '../../provider/state-change.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { repeating, setupLine } from '../../wire/curl.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { askedIn } from './is-due-in.ts';
import type { Stage } from './stage.ts';

/** Commands that repeat a request by hand, in a result. */
export type Commands = Pick<CheckResult, 'setup' | 'sign' | 'curl'>;

/** The commands that repeat this request, with the states that hold now of the group it asks for. */
export function commandsFor({ learnt, account }: Pick<Stage, 'learnt' | 'account'>, request: WireRequest): Commands {
  // A body may be spoilt so that it is no JSON, and still name its group.
  const text = typeof request.body === 'string' ? request.body : Buffer.from(request.body).toString('latin1');
  const GroupId = askedIn(request.body)?.GroupId ?? learnt.ledger.named(text);
  const { group = [], app } = GroupId === undefined ? { app: [] } : learnt.ledger.now(GroupId);
  const changes = [...group, ...app].map((state) => stateChange(state, account, 'setup'));
  return { ...(changes.length > 0 && { setup: setupLine(changes) }), ...repeating(request) };
}

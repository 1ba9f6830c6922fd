import { stateChange } from '../../provider/state-change.ts';
import type { CheckResult } from '../../report/check.ts';
import { repeating, setupLine } from '../../wire/curl.ts';
import type { WireRequest } from '../../wire/request.ts';
import { askedIn } from './is-due-in.ts';
import type { Stage } from './stage.ts';

/** Commands that repeat a request by hand, in a result. */
export type Commands = Pick<CheckResult, 'setup' | 'sign' | 'curl'>;

/** The commands that repeat this request, with the states that hold now of the group it asks for. */
export function commandsFor({ learnt, account }: Pick<Stage, 'learnt' | 'account'>, request: WireRequest): Commands {
  const asked = askedIn(request.body);
  const { group = [], app } = asked ? learnt.ledger.now(asked.GroupId) : { app: [] };
  const changes = [...group, ...app].map((state) => stateChange(state, account, 'setup'));
  return { ...(changes.length > 0 && { setup: setupLine(changes) }), ...repeating(request) };
}

import type { ParameterName } from '../../../contracts/wire/read-parameters.ts';
import { OPERATION_PATH } from '../../../openapi/generated/constants.ts';
import type { ReceivedCall } from '../received-call.ts';
import { MAX_BODY_BYTES } from '../service-request.ts';
import type { CauseRule } from './cause-rule.ts';

/** What the gateway refuses before it looks at who calls. */
export const GATEWAY_CAUSES: readonly CauseRule[] = [
  { cause: 'wrong-path', applies: ({ request }) => request.path !== OPERATION_PATH },
  { cause: 'wrong-method', applies: ({ request }) => request.method !== 'POST' },
  { cause: 'body-too-large', applies: ({ request }) => request.body.length > MAX_BODY_BYTES },
  { cause: 'sdkappid-absent', applies: ({ parameters }) => parameters.sdkappid === undefined },
  { cause: 'parameter-malformed', applies: (call) => PARAMETERS.some((name) => isRefused(call, name)) },
  {
    cause: 'random-absent',
    applies: (call) => call.parameters.random === undefined && call.answer('random-absent-accepted') === 'refused',
  },
  {
    cause: 'random-malformed',
    applies: (call) => call.parameters.random !== undefined && isRefused(call, 'random'),
  },
  {
    cause: 'sdkappid-unknown',
    applies: ({ parameters }, { app }) => Number(parameters.sdkappid) !== app.sdkappid,
  },
];

const PARAMETERS: readonly ParameterName[] = ['sdkappid', 'identifier', 'usersig', 'contenttype'];

/** What no source settles of parameters may be accepted; of one that is given twice the first value then counts. */
function isRefused(call: ReceivedCall, name: ParameterName): boolean {
  const { malformed, repeated } = call.parameters;
  if (repeated.includes(name) && call.answer('repeated-parameter-accepted') === 'refused') return true;
  if (!malformed.includes(name)) return false;
  if (name === 'contenttype') return call.answer('contenttype-accepted') === 'refused';
  return name !== 'random' || call.answer('random-malformed-accepted') === 'refused';
}

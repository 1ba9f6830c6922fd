import { OPERATION_PATH } from '../../../openapi/generated/constants.ts';
import type { Call } from '../call.ts';
import { MAX_BODY_BYTES } from '../request.ts';
import type { CauseRule } from './rule.ts';

/** What the gateway refuses before it looks at who calls. */
export const GATEWAY_CAUSES: readonly CauseRule[] = [
  { cause: 'wrong-path', applies: ({ request }) => request.path !== OPERATION_PATH },
  { cause: 'wrong-method', applies: ({ request }) => request.method !== 'POST' },
  { cause: 'body-too-large', applies: ({ request }) => request.body.length > MAX_BODY_BYTES },
  { cause: 'sdkappid-absent', applies: ({ parameters }) => parameters.sdkappid === undefined },
  { cause: 'parameter-malformed', applies: hasMalformedParameter },
  {
    cause: 'random-absent',
    applies: (call) => call.parameters.random === undefined && call.answer('random-absent-accepted') === 'refused',
  },
  {
    cause: 'random-malformed',
    applies: (call) => hasMalformedRandom(call) && call.answer('random-malformed-accepted') === 'refused',
  },
  {
    cause: 'sdkappid-unknown',
    applies: ({ parameters }, { app }) => Number(parameters.sdkappid) !== app.sdkappid,
  },
];

function hasMalformedParameter({ parameters: { faulty } }: Call): boolean {
  return faulty.some((name) => name !== 'random');
}

function hasMalformedRandom({ parameters }: Call): boolean {
  return parameters.random !== undefined && parameters.faulty.includes('random');
}

import { type Defect, defectsOf, OK } from '../defect.ts';
import { body, onCause } from '../envelope.ts';

const { altered } = defectsOf('envelope');
const SCHEMA = ['fits-schema', 'response.schema'] as const;
const CONTRADICTION = ['fits-schema', 'response.action-status.contradiction'] as const;

/** Defects in status and code, and in what a refusal carries. */
export const ENVELOPE_DEFECTS: readonly Defect[] = [
  altered(
    'fail-with-0',
    'refuses with FAIL and code 0',
    ...CONTRADICTION,
    body((right) => ({ ...right, ErrorCode: 0n })),
  ),
  altered(
    'ok-with-code',
    'answers OK with a code',
    ...CONTRADICTION,
    body((right) => ({ ...right, ErrorCode: right.ErrorCode || 10002n })),
  ),
  altered(
    'ok-status-on-refusal',
    'calls its refusals OK',
    ...CONTRADICTION,
    body((right) => ({ ...right, ActionStatus: 'OK' })),
  ),
  altered(
    'fail-status-on-ok',
    'calls all its answers FAIL',
    ...CONTRADICTION,
    body((right) => ({ ...right, ActionStatus: 'FAIL' })),
  ),
  altered(
    'status-in-lower-case',
    'writes ActionStatus in lower case',
    ...SCHEMA,
    body((right) => ({ ...right, ActionStatus: right.ActionStatus.toLowerCase() })),
  ),
  altered(
    'status-success',
    'writes SUCCESS for OK',
    ...SCHEMA,
    body((right) => (right.ActionStatus === 'OK' ? { ...right, ActionStatus: 'SUCCESS' } : right)),
  ),
  altered(
    'status-error',
    'writes ERROR for FAIL',
    ...SCHEMA,
    body((right) => (right.ActionStatus === 'FAIL' ? { ...right, ActionStatus: 'ERROR' } : right)),
  ),
  altered(
    'status-with-space',
    'writes a space after ActionStatus',
    ...SCHEMA,
    body((right) => ({ ...right, ActionStatus: `${right.ActionStatus} ` })),
  ),
  altered(
    'no-status',
    'leaves ActionStatus out',
    ...SCHEMA,
    body(({ ActionStatus: _, ...right }) => right),
  ),
  altered(
    'no-code',
    'leaves ErrorCode out',
    ...SCHEMA,
    body(({ ErrorCode: _, ...right }) => right),
  ),
  altered(
    'no-code-on-ok',
    'leaves ErrorCode out of OK, as it is 0',
    ...SCHEMA,
    body(({ ErrorCode, ...right }) => (ErrorCode === 0n ? right : { ...right, ErrorCode })),
  ),
  altered(
    'no-error-info',
    'refuses without ErrorInfo',
    ...SCHEMA,
    body(({ ErrorInfo: _, ...right }) => right),
  ),
  altered(
    'negative-code',
    'refuses with negative codes',
    ...CONTRADICTION,
    body((right) => ({ ...right, ErrorCode: -right.ErrorCode })),
  ),
  altered(
    'counters-on-failure',
    'sends counters with a refusal',
    'no-counters-on-failure',
    'response.counters-on-failure',
    body((right) => ({ ...right, GroupCounter: OK.GroupCounter })),
  ),
  altered(
    'object-of-counters-on-failure',
    'sends an object of counters with a refusal',
    'no-counters-on-failure',
    'response.counters-on-failure',
    body((right) => (right.ActionStatus === 'OK' ? right : { ...right, GroupCounter: {} })),
  ),
  altered(
    'undocumented-code',
    'refuses with a code of its own',
    'error-code-documented',
    'response.error-code.undocumented',
    onCause('missing-group', (right) => ({ ...right, ErrorCode: 4711n })),
  ),
  altered(
    'http-status-as-code',
    'takes HTTP statuses for codes',
    'error-code-documented',
    'response.error-code.undocumented',
    onCause('missing-group', (right) => ({ ...right, ErrorCode: 404n })),
  ),
];

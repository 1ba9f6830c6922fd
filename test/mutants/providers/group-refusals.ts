import { answeringOk, causeOf } from '../build/replies.ts';
import { serving } from '../build/service.ts';
import { type Defect, defectsOf, OK } from '../defect.ts';
import { asked, onCause } from '../envelope.ts';

const { altered, provided } = defectsOf('relation');
const REFUSED = 'response.action-status.unexpected';

/** Defects in which a refusal turns into an answer without counters. */
export const SOFT_REFUSAL_DEFECTS: readonly Defect[] = [
  provided(
    'groups-made-on-call',
    'makes a group where there is none',
    'missing-group',
    REFUSED,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      return causeOf(reply) === 'missing-group' ? answeringOk() : reply;
    }),
  ),
  altered(
    'dismissed-empty',
    'answers a dismissed group with no counters',
    'dismissed-group',
    REFUSED,
    onCause('dismissed-group', () => ({ ...OK, GroupCounter: [] })),
  ),
  altered(
    'dismissed-code-0',
    'refuses a dismissed group with code 0',
    'fits-schema',
    'response.action-status.contradiction',
    onCause('dismissed-group', (right) => ({ ...right, ErrorCode: 0n })),
  ),
  altered(
    'missing-empty-for-keys',
    'answers keys of a group that is not there with no counters',
    'missing-group-chosen-keys',
    REFUSED,
    (reply, request) =>
      asked(request).GroupCounterKeys === undefined
        ? reply
        : onCause('missing-group', () => ({ ...OK, GroupCounter: [] }))(reply, request),
  ),
  altered(
    'missing-zeros-for-keys',
    'answers keys of a group that is not there with zeros',
    'missing-group-chosen-keys',
    REFUSED,
    (reply, request) =>
      asked(request).GroupCounterKeys === undefined
        ? reply
        : onCause('missing-group', () => ({ ...OK, GroupCounter: [{ Key: 'like', Value: 0n }] }))(reply, request),
  ),
  altered(
    'no-permission-empty',
    'answers without permission with no counters',
    'no-permission',
    REFUSED,
    onCause('no-permission', () => ({ ...OK, GroupCounter: [] })),
  ),
  altered(
    'internal-error-empty',
    'answers an internal error with no counters',
    'internal-error',
    REFUSED,
    onCause('internal-error', () => ({ ...OK, GroupCounter: [] })),
  ),
  provided(
    'group-id-long-empty',
    'answers a GroupId that is too long with no counters',
    'group-id-too-long',
    REFUSED,
    serving(
      () => (request, nowMs, right) =>
        String(asked(request).GroupId).length > 48 ? answeringOk() : right.handle(request, nowMs),
    ),
  ),
];

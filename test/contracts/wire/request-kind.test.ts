import { describe, expect, it } from 'vitest';
import { isNearOperation, requestKindOf } from '../../../contracts/wire/request-kind.ts';
import { OPERATION_PATH } from '../../../openapi/index.ts';

const SERVICE = '/v4/group_open_http_svc';

describe('the kind of a request', () => {
  it.each([
    `${SERVICE}/create_group`,
    `${SERVICE}/update_group_counter`,
    `${SERVICE}/delete_group_counter`,
    `${SERVICE}/destroy_group`,
    `${SERVICE}/modify_group_attr`,
    `${SERVICE}/get_group_info`,
    `${SERVICE}/get_group_member_info`,
    '/v4/im_open_login_svc/account_import',
    '/v4/openim/sendmsg',
    '/v4/ConfigSvc/GetIPList',
  ])('is another operation: %s', (path) => {
    expect(requestKindOf({ path })).toBe('other-operation');
    expect(isNearOperation(path)).toBe(false);
  });

  it.each([
    OPERATION_PATH,
    `${SERVICE}/get_group_counters`,
    `${SERVICE}/getGroupCounter`,
    `${SERVICE}/get-group-counter`,
    `${SERVICE}/GET_GROUP_COUNTER`,
    `${SERVICE}/set_group_counter`,
    `${SERVICE}/get_group_couter`,
    `${OPERATION_PATH}/`,
    `/prefix${OPERATION_PATH}`,
    '/v4/openim/get_group_counter',
    '/v3/group_open_http_svc/get_group_counter',
  ])('is a call of ours, or meant for one: %s', (path) => {
    expect(requestKindOf({ path })).toBe('call');
    expect(isNearOperation(path)).toBe(true);
  });

  it.each(['', '/', '/favicon.ico', '/v4/openim', '/v4/a/b/c', '/x/v4/a/b', `/v4/a/${'b'.repeat(9)}?`, '/v4/a/b-c'])(
    'is a call, though of nothing that there is: "%s"',
    (path) => {
      expect(requestKindOf({ path })).toBe('call');
      expect(isNearOperation(path)).toBe(false);
    },
  );

  it('is a preflight, whatever its path', () => {
    expect(requestKindOf({ path: OPERATION_PATH, preflight: true })).toBe('preflight');
    expect(requestKindOf({ path: '/v4/openim/sendmsg', preflight: true })).toBe('preflight');
  });
});

import { OPERATION_PATH } from '../../../../openapi/index.ts';
import { parametersOf, RIGHT } from '../build/client.ts';
import type { Case } from '../build/port.ts';
import { type ClientDefect, defect } from '../defect.ts';

function posting(
  name: string,
  bodyOf: (request: Case['request']) => string,
  contentType = 'application/json',
): ClientDefect {
  return defect(name, 'ok', {
    init: ({ request }) => ({ method: 'POST', headers: { 'content-type': contentType }, body: bodyOf(request) }),
  });
}

function asking(
  name: string,
  change: (parameters: Record<string, string>, one: Case) => Record<string, string>,
): ClientDefect {
  return defect(name, 'ok', {
    url: (one) => `${one.baseUrl}${OPERATION_PATH}?${new URLSearchParams(change(parametersOf(one), one))}`,
  });
}

function without(name: string) {
  return ({ [name]: _left, ...parameters }: Record<string, string>): Record<string, string> => parameters;
}

/** Clients whose calls are wrong, so that what they conclude is too. */
export const REQUEST_DEFECTS: readonly ClientDefect[] = [
  posting('members in small letters', ({ GroupId }) => JSON.stringify({ groupId: GroupId })),
  posting('GroupID', ({ GroupId }) => JSON.stringify({ GroupID: GroupId })),
  posting('members in snake case', ({ GroupId }) => JSON.stringify({ group_id: GroupId })),
  posting('the body inside data', (request) => JSON.stringify({ data: request })),
  posting('the body inside an array', (request) => JSON.stringify([request])),
  posting('JSON inside a JSON string', (request) => JSON.stringify(JSON.stringify(request))),
  posting('a form in place of JSON', ({ GroupId }) => String(new URLSearchParams({ GroupId }))),
  posting('no body', () => ''),
  asking('no UserSig', without('usersig')),
  asking('no app', without('sdkappid')),
  asking('no identifier', without('identifier')),
  asking('userSig', ({ usersig = '', ...others }) => ({ ...others, userSig: usersig })),
  asking('SDKAppID', ({ sdkappid = '', ...others }) => ({ ...others, SDKAppID: sdkappid })),
  asking('a UserSig in its standard base64', ({ usersig = '', ...others }) => ({
    ...others,
    usersig: usersig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '='),
  })),
  asking('a UserSig that is escaped twice', ({ usersig = '', ...others }) => ({
    ...others,
    usersig: encodeURIComponent(usersig.replaceAll('*', '%2A').replaceAll('_', '%5F')),
  })),
  asking('an identifier in capitals', ({ identifier = '', ...others }) => ({
    ...others,
    identifier: identifier.toUpperCase(),
  })),
  defect('a UserSig in a header', 'ok', {
    url: (one) => `${one.baseUrl}${OPERATION_PATH}?${new URLSearchParams(without('usersig')(parametersOf(one)))}`,
    init: (one) => ({ ...RIGHT.init(one), headers: { authorization: `Bearer ${one.usersig}` } }),
  }),
  defect('PUT', 'ok', { init: (one) => ({ ...RIGHT.init(one), method: 'PUT' }) }),
  defect('the path of another operation', 'ok', {
    url: (one) => RIGHT.url(one).replace('get_group_counter', 'modify_group_attr'),
  }),
  defect('a path in capitals', 'ok', { url: (one) => RIGHT.url(one).replace('/v4/', '/V4/') }),
];
